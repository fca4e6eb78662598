package org.endure.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sends requests to a workbench byte by byte, so that no header is added or refused on the way, as a browser or as an attacker. */
final class Visitor {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final int port;
    private final String token;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(URI address) {
        this.port = address.getPort();
        this.token = address.getQuery().substring("token=".length());
        headers.put("Host", "127.0.0.1:" + port);
    }

    /** An answer of the server. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    int port() {
        return port;
    }

    String token() {
        return token;
    }

    /** The same with another header; without it if the value is empty. */
    Visitor with(String name, String value) {
        Visitor other = new Visitor(URI.create("http://127.0.0.1:%d/open?token=%s".formatted(port, token)));
        other.headers.clear();
        other.headers.putAll(headers);
        other.headers.remove(name);
        if (!value.isEmpty()) {
            other.headers.put(name, value);
        }
        return other;
    }

    /** The same, let in by the token. */
    Visitor letIn() throws IOException {
        Answer opened = get("/open?token=" + token);
        return with("Cookie", opened.header("Set-Cookie").split(";")[0]);
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "");
    }

    Answer post(String path, Object body) throws IOException {
        return with("Content-Type", "application/json").send("POST " + path, MAPPER.writeValueAsString(body));
    }

    Answer put(String path, String text, String version) throws IOException {
        return with("Content-Type", "application/json")
                .with("If-Match", version.isEmpty() ? "" : "\"" + version + "\"")
                .send(
                        "PUT /api/file?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8),
                        MAPPER.writeValueAsString(Map.of("text", text)));
    }

    /** Sends a request as it is. */
    Answer send(String start, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(start).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (bytes.length > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
        Map<String, String> headers = new LinkedHashMap<>();
        lines.subList(1, lines.size()).forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), headers, text.substring(end + 4));
    }

    /** Begins to listen, and returns what it is told: lines of server-sent events. */
    java.io.BufferedReader listen(String tab) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        StringBuilder head = new StringBuilder("GET /api/events?tab=" + tab + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return new java.io.BufferedReader(
                new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }
}
