"""The frozen program's start: the command line, or a worker for another copy of itself."""

import sys

from inference.serving import serve_if_asked

serve_if_asked()  # before anything that a worker has no use for is loaded

from inference.__main__ import main  # noqa: E402

sys.exit(main())
