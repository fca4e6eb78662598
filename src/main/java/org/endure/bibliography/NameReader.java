package org.endure.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of names as biber does: {@code First von Last}, {@code von Last, First}, {@code von Last, Jr, First}, bodies in
 * braces, and biblatex's {@code family=…, given=…, prefix=…}. What braces hold is never split.
 */
final class NameReader {

    private final BibValue value;
    private final List<Diagnostic> warnings;
    private final boolean usePrefix;

    NameReader(BibValue value, boolean usePrefix, List<Diagnostic> warnings) {
        this.value = value;
        this.usePrefix = usePrefix;
        this.warnings = warnings;
    }

    /** The names of a list, in order; one that is empty is left out with a warning. */
    List<Name> read(Glyphs list) {
        List<Name> names = new ArrayList<>();
        int from = 0;
        int word = 0;
        boolean several = false;
        for (int i = 0; i <= list.length(); i++) {
            boolean blank = i == list.length() || list.charAt(i) == ' ' && list.depth(i) == 0;
            if (!blank) {
                continue;
            }
            if (isAnd(list, word, i)) {
                add(list, from, word, names);
                from = i;
                several = true;
            }
            word = i + 1;
        }
        if (several || list.slice(from, list.length()).length() > 0) {
            add(list, from, list.length(), names);
        }
        return names;
    }

    private static boolean isAnd(Glyphs list, int from, int to) {
        return to - from == 3
                && list.substring(from, to).toLowerCase(Locale.ROOT).equals("and")
                && list.depth(from) == 0;
    }

    private void add(Glyphs list, int from, int to, List<Name> names) {
        Glyphs name = list.slice(from, to);
        if (name.length() == 0) {
            int at = to < list.length() ? to : Math.max(0, from - 3);
            int index = list.length() == 0 ? 0 : list.index(at);
            warn("empty-name", index, index + 3, "A name is empty here.", "Remove the \"and\" that is too much.");
            return;
        }
        names.add(name(name));
    }

    private Name name(Glyphs name) {
        String text = name.toString();
        if (text.equals("others")) {
            return Name.OTHERS;
        }
        if (name.isProtected()) {
            return Name.literal(text);
        }
        List<Glyphs> parts = name.split(',');
        if (ExtendedName.isOne(parts.get(0))) {
            return ExtendedName.read(parts, usePrefix, this::unread);
        }
        String sign = text.indexOf(';') > 0 && name.split(';').size() > 1 ? "semicolon" : "ampersand";
        if (sign.equals("semicolon")
                || name.words().stream().anyMatch(word -> word.toString().equals("&") && word.depth(0) == 0)) {
            warn(
                    sign + "-in-name",
                    name.index(0),
                    name.index(name.length() - 1) + 1,
                    "%s separates no names: %s is used as it is written."
                            .formatted(sign.equals("semicolon") ? "A semicolon" : "An ampersand", Excerpt.quoted(text)),
                    "Put \"and\" between names, or the name of an organisation in braces.");
            return Name.literal(text);
        }
        if (parts.size() > 3 || parts.size() == 3 && parts.get(1).words().size() > 1) {
            warn(
                    "too-many-commas",
                    name.index(0),
                    name.index(name.length() - 1) + 1,
                    "The name %s has too many commas; it is used as it is written.".formatted(Excerpt.quoted(text)),
                    "Put \"and\" between names, and a name with commas in braces.");
            return Name.literal(text);
        }
        return switch (parts.size()) {
            case 1 -> natural(parts.get(0).words());
            case 2 -> inverted(parts.get(0).words(), text(parts.get(1)), "");
            default -> inverted(parts.get(0).words(), text(parts.get(2)), text(parts.get(1)));
        };
    }

    private void unread(Glyphs part) {
        warn(
                "unknown-name-part",
                part.index(0),
                part.index(part.length() - 1) + 1,
                "The part %s of a name is not read.".formatted(Excerpt.quoted(part.toString())),
                "Write family=…, given=…, prefix=…, suffix=… once each.");
    }

    /** A name in the order in which it is spoken. */
    private Name natural(List<Glyphs> words) {
        Name eastAsian = eastAsian(words);
        if (eastAsian != null) {
            return eastAsian;
        }
        int given = 0;
        while (given < words.size() && !isLower(words.get(given))) {
            given++;
        }
        if (given == words.size()) {
            given--;
        }
        return inverted(words.subList(given, words.size()), joined(words.subList(0, given)), "");
    }

    /** East Asian names have the family name first, also without a comma. */
    private static @Nullable Name eastAsian(List<Glyphs> words) {
        if (words.size() < 2) {
            return null;
        }
        Name name = Name.of(words.get(0).toString(), joined(words.subList(1, words.size())));
        return Name.of(name.family(), String.join("", name.given().split(" "))).isEastAsian() ? name : null;
    }

    private Name inverted(List<Glyphs> vonLast, String given, String suffix) {
        int von = 0;
        while (von < vonLast.size() - 1 && isLower(vonLast.get(von))) {
            von++;
        }
        String particle = joined(vonLast.subList(0, von));
        String family = joined(vonLast.subList(von, vonLast.size()));
        if (family.isEmpty()) {
            return Name.literal((given + " " + suffix).strip());
        }
        return new Name(family, given, usePrefix ? particle : "", usePrefix ? "" : particle, suffix, "");
    }

    /** Whether a word begins with a small letter; what braces protect does not. */
    static boolean isLower(Glyphs word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.depth(i) > 0) {
                return false;
            }
            if (Character.isLetter(word.charAt(i))) {
                return Character.isLowerCase(word.charAt(i));
            }
        }
        return false;
    }

    private static String joined(List<Glyphs> words) {
        return words.stream().map(word -> spaced(word.toString())).collect(Collectors.joining(" "));
    }

    private static String text(Glyphs part) {
        return joined(part.words());
    }

    /** A word with a blank between its initials: "J. G." for "J.G.". */
    static String spaced(String word) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean initials = i >= 2
                    && Character.isUpperCase(c)
                    && word.charAt(i - 1) == '.'
                    && Character.isUpperCase(word.charAt(i - 2));
            spaced.append(initials ? " " : "").append(c);
        }
        return spaced.toString();
    }

    private void warn(String code, int from, int to, String message, String advice) {
        warnings.add(value.warning(code, from, to, message, advice));
    }
}
