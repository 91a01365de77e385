"""Do the tests notice when a guard is broken? ``make mutation`` breaks the guards one small piece at a time.

A tool of our own, since neither of the two that are kept up fits: cosmic-ray needs a package that exists as source
only, and what is installed here comes as wheels with hashes; mutmut leaves everything outside of functions alone, and
the table of the guards is just that.
"""
