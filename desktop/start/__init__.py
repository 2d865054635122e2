"""From the command line to a running window: one instance, hand-over, crash record, self-test."""
