"""What is measured: each figure beside a reference in the same run. No test asserts a time."""
