package org.endure.workbench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page sends and is sent, as JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;

    private Json(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads an object.
     *
     * @throws RefusedRequestException with 400 if it is not one
     */
    static Json read(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root == null || !root.isObject()) {
                throw new RefusedRequestException(400, "The body is not a JSON object.");
            }
            return new Json(root);
        } catch (JacksonException e) {
            throw new RefusedRequestException(400, "The body is not JSON.");
        }
    }

    /** Writes maps, lists, texts and numbers on one line. */
    static byte[] write(Object tree) {
        return MAPPER.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** A text; the other if there is none. */
    String text(String name, String otherwise) {
        JsonNode node = root.get(name);
        return node != null && node.isString() ? node.stringValue() : otherwise;
    }

    /**
     * A text that must be there.
     *
     * @throws RefusedRequestException with 400 if it is not
     */
    String text(String name) {
        JsonNode node = root.get(name);
        if (node == null || !node.isString()) {
            throw new RefusedRequestException(400, "The text \"%s\" is missing.".formatted(name));
        }
        return node.stringValue();
    }

    /** A whole number; the other if there is none. */
    int number(String name, int otherwise) {
        JsonNode node = root.get(name);
        return node != null && node.isInt() ? node.intValue() : otherwise;
    }

    /** Texts in a list; none if there is no list. */
    List<String> texts(String name) {
        JsonNode node = root.get(name);
        return node == null || !node.isArray()
                ? List.of()
                : node.valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList();
    }

    /** Texts by name; none if there is no object. */
    Map<String, String> map(String name) {
        JsonNode node = root.get(name);
        Map<String, String> texts = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(each -> {
                if (each.getValue().isString()) {
                    texts.put(each.getKey(), each.getValue().stringValue());
                }
            });
        }
        return texts;
    }

    /** Objects in a list; none if there is no list. */
    List<Json> objects(String name) {
        JsonNode node = root.get(name);
        return node == null || !node.isArray()
                ? List.of()
                : node.valueStream().filter(JsonNode::isObject).map(Json::new).toList();
    }

    /** A map whose values may be missing, in this order. */
    static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }
}
