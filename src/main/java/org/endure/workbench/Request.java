package org.endure.workbench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that the gate let in. */
final class Request {

    /** Size of the largest body that is read, in bytes. */
    static final int LARGEST = 4 * 1024 * 1024;

    private final HttpExchange exchange;
    private final Map<String, String> query;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
        this.query = parsed(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parsed(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String each : raw == null ? List.<String>of() : List.of(raw.split("&"))) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                query.put(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(400, "The address is not well formed.");
        }
    }

    /** Method and path, such as {@code GET /api/file}. */
    String route() {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    /** A value of the query; empty if there is none. */
    String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** A header; nothing if it was not sent. */
    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /**
     * The body as JSON.
     *
     * @throws RefusedRequestException with 415 if it is said to be something else, 413 if it is too large, 400 if it is not JSON
     */
    Json body() throws IOException {
        String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new RefusedRequestException(415, "The body must be sent as application/json.");
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new RefusedRequestException(413, "The body is larger than %d MB.".formatted(LARGEST / (1024 * 1024)));
        }
        return Json.read(bytes);
    }
}
