# Handbill on Node: docker build -t handbill . && docker run --rm -p 127.0.0.1:8787:8787 -v handbill:/data handbill
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm pack --pack-destination /tmp
# What others install, and of it not the Node that npm brings along: there is one in the image.
RUN npm install --prefix /opt/handbill /tmp/handbill-*.tgz \
  && rm -rf /opt/handbill/node_modules/node-linux-*

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787 HANDBILL_DATA=/data PATH=/opt/handbill/node_modules/.bin:$PATH
COPY --from=build /opt/handbill /opt/handbill
COPY examples/running/docker-start.sh /usr/local/bin/handbill-start
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /data
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["handbill-start", "healthcheck"]
ENTRYPOINT ["handbill-start"]
CMD ["serve"]
