"""The library of questions: ``.rq`` files that say what they ask, and the binding of their parameters."""
