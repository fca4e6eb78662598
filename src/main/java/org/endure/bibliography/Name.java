package org.endure.bibliography;

/**
 * The name of a person or a body, in the parts that citation styles know. A part that it does not have is empty.
 *
 * @param family family name
 * @param given given names
 * @param particle particle that stands before the family name even if the name is inverted
 * @param droppingParticle particle that stands behind the given name if the name is inverted
 * @param suffix what follows the name, such as {@code Jr.}
 * @param literal the whole name, if it has no parts: that of a body
 */
public record Name(
        String family, String given, String particle, String droppingParticle, String suffix, String literal) {

    /** Stands for those who are not named. */
    public static final Name OTHERS = literal("others");

    /** A name without parts. */
    public static Name literal(String literal) {
        return new Name("", "", "", "", "", literal);
    }

    /** A name of a family name and given names. */
    public static Name of(String family, String given) {
        return new Name(family, given, "", "", "", "");
    }

    /** The name with its family name first. */
    public String inverted() {
        if (!literal.isEmpty()) {
            return literal;
        }
        StringBuilder name = new StringBuilder();
        add(name, " ", particle);
        add(name, " ", droppingParticle);
        add(name, " ", family);
        add(name, ", ", given);
        add(name, ", ", suffix);
        return name.toString();
    }

    /** Whether it is written in characters of East Asia alone, which need no blank between family and given name. */
    public boolean isEastAsian() {
        String all = family + given + literal;
        return !all.isEmpty() && all.codePoints().allMatch(Name::isEastAsian);
    }

    private static boolean isEastAsian(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || character == '・'
                || character == '々'
                || character == 'ー';
    }

    private static void add(StringBuilder name, String separator, String part) {
        if (!part.isEmpty()) {
            name.append(name.length() == 0 ? "" : separator).append(part);
        }
    }
}
