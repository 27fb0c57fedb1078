# The app, its API and its worker in one image: non-root, writes to /data and /tmp only, needs no network to start.
# docker build -t job-copilot . && docker run --rm -p 127.0.0.1:8501:8501 -v copilot:/data job-copilot
FROM python:3.11-slim-bookworm AS libraries
WORKDIR /build
COPY requirements.txt ./
RUN python -m venv /opt/copilot \
 && /opt/copilot/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

FROM python:3.11-slim-bookworm
RUN groupadd --gid 10001 copilot \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin copilot \
 && install -d -o copilot -g copilot -m 700 /data
COPY --from=libraries /opt/copilot /opt/copilot
WORKDIR /app
COPY . .
RUN /opt/copilot/bin/python -m compileall -q agent api core doors mcp_server pages tools ui worker app.py cli.py
ENV PATH=/opt/copilot/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/data \
    COPILOT_DATA_DIR=/data \
    COPILOT_ENVIRONMENT=production
USER 10001:10001
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/health/live', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["streamlit", "run", "app.py", "--server.address=0.0.0.0", "--server.port=8501"]
