package org.endure.bibliography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items as pandoc writes them in CSL-JSON, to be compared. */
final class CslJson {

    private CslJson() {}

    static Map<String, Object> of(Item item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.key());
        json.put("type", item.type());
        json.putAll(item.texts());
        item.names().forEach((variable, names) -> {
            List<Map<String, String>> written = new ArrayList<>();
            names.forEach(name -> written.add(of(name)));
            json.put(variable, written);
        });
        item.dates().forEach((variable, date) -> json.put(variable, of(date)));
        return json;
    }

    private static Map<String, String> of(Name name) {
        Map<String, String> json = new LinkedHashMap<>();
        put(json, "family", name.family());
        put(json, "given", name.given());
        put(json, "non-dropping-particle", name.particle());
        put(json, "dropping-particle", name.droppingParticle());
        put(json, "suffix", name.suffix());
        put(json, "literal", name.literal());
        return json;
    }

    private static void put(Map<String, String> json, String part, String text) {
        if (!text.isEmpty()) {
            json.put(part, text);
        }
    }

    private static Map<String, Object> of(ItemDate date) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<List<Integer>> parts = new ArrayList<>();
        ItemDate.Point start = date.start();
        ItemDate.Point end = date.end();
        if (start != null) {
            parts.add(start.season() > 0 ? List.of(start.parts().get(0), start.month()) : start.parts());
        }
        if (end != null) {
            parts.add(end.season() > 0 ? List.of(end.parts().get(0), end.month()) : end.parts());
        }
        if (date.open() && end == null) {
            parts.add(List.of(0));
        }
        if (!parts.isEmpty()) {
            json.put("date-parts", parts);
        }
        if (date.circa()) {
            json.put("circa", true);
        }
        if (!date.literal().isEmpty()) {
            json.put("literal", date.literal());
        }
        return json;
    }
}
