"""The interface without the screens: `uvicorn api.main:app`. Importing it is quick; what answers is built once it has started."""

from api.alone import Service

app = Service()
