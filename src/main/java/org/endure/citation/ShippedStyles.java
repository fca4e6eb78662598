package org.endure.citation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The citation styles that come with the program, by the names under which users ask for them. */
final class ShippedStyles {

    static final String DEFAULT = "isa";

    private static final Map<String, String> FILES = all();

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(DEFAULT, "international-studies-association");
        all.put("apa", "apa");
        all.put("chicago", "chicago-author-date");
        all.put("chicago-notes", "chicago-notes-bibliography");
        all.put("mla", "modern-language-association");
        all.put("harvard", "harvard-cite-them-right");
        all.put("sist02", "sist02");
        all.put("karlstad", "karlstad-universitet-harvard");
        return Collections.unmodifiableMap(all);
    }

    private ShippedStyles() {}

    static Set<String> names() {
        return FILES.keySet();
    }

    /** The path of a style among the program's own files; null if none has that name. The name of its file is one, too. */
    static @Nullable String path(String name) {
        String plain = name.endsWith(".csl") ? name.substring(0, name.length() - 4) : name;
        String file = FILES.containsValue(plain) ? plain : FILES.get(plain);
        return file == null ? null : "/styles/" + file + ".csl";
    }

    static String read(String path) {
        try (InputStream in = ShippedStyles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The citation style %s is missing from the jar.".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
