package org.endure.workbench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent back.
 *
 * @param status the status of HTTP
 * @param type the content type
 * @param bytes the body
 * @param headers further headers
 */
record Reply(int status, String type, byte[] bytes, Map<String, String> headers) {

    static final String HTML = "text/html; charset=utf-8";

    Reply {
        headers = Map.copyOf(headers);
    }

    /** Data. */
    static Reply json(Object tree) {
        return json(200, tree);
    }

    /** Data with a status. */
    static Reply json(int status, Object tree) {
        return new Reply(status, "application/json", Json.write(tree), Map.of());
    }

    /** A page. */
    static Reply page(String html) {
        return new Reply(200, HTML, html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Nothing. */
    static Reply nothing() {
        return new Reply(204, "text/plain", new byte[0], Map.of());
    }

    /** The same, with a header more. */
    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, type, bytes, more);
    }
}
