package org.endure.bibliography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** A name in biblatex's extended form: {@code family=Hoven, given=Karl, prefix=van den, useprefix=true}. */
final class ExtendedName {

    private static final Set<String> PARTS = Set.of(
            "family",
            "given",
            "prefix",
            "suffix",
            "useprefix",
            "family-i",
            "given-i",
            "prefix-i",
            "suffix-i",
            "id",
            "hash",
            "middle",
            "sortingnamekeytemplatename");

    private ExtendedName() {}

    /** Whether a name whose first part this is has that form. */
    static boolean isOne(Glyphs part) {
        return PARTS.contains(key(part));
    }

    private static String key(Glyphs part) {
        String text = part.toString();
        int equals = text.indexOf('=');
        return equals < 0 ? "" : text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The name.
     *
     * @param unread takes each part that has no place in a name, or a second one
     */
    static Name read(List<Glyphs> parts, boolean usePrefix, Consumer<Glyphs> unread) {
        Set<String> given = new HashSet<>();
        for (Glyphs part : parts) {
            String key = key(part);
            if (!PARTS.contains(key) || !given.add(key)) {
                unread.accept(part);
            }
        }
        return read(parts, usePrefix);
    }

    private static Name read(List<Glyphs> parts, boolean usePrefix) {
        String family = "";
        StringBuilder given = new StringBuilder();
        String prefix = "";
        String suffix = "";
        boolean kept = usePrefix;
        for (Glyphs part : parts) {
            String text = part.toString();
            String content = unquoted(text.substring(text.indexOf('=') + 1).strip());
            switch (key(part)) {
                case "family" -> family = content;
                case "given", "middle" ->
                    given.append(given.length() == 0 ? "" : " ").append(NameReader.spaced(content));
                case "prefix" -> prefix = content;
                case "suffix" -> suffix = content;
                case "useprefix" -> kept = content.equalsIgnoreCase("true");
                default -> {}
            }
        }
        if (family.isEmpty()) {
            return Name.literal((given + " " + prefix + " " + suffix).strip());
        }
        return new Name(family, given.toString(), kept ? prefix : "", kept ? "" : prefix, suffix, "");
    }

    private static String unquoted(String content) {
        boolean quoted = content.length() >= 2 && content.startsWith("\"") && content.endsWith("\"");
        return quoted ? content.substring(1, content.length() - 1) : content;
    }
}
