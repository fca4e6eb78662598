package org.endure.bibliography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text of a value; each character knows how many braces protect it, and where in the value it is written. */
final class Glyphs {

    private final StringBuilder text = new StringBuilder();
    private int[] depths = new int[32];
    private int[] indices = new int[32];

    int length() {
        return text.length();
    }

    char charAt(int i) {
        return text.charAt(i);
    }

    int depth(int i) {
        return depths[i];
    }

    /** Index in the value of a character; of the last one, if there are not so many. */
    int index(int i) {
        return text.length() == 0 ? 0 : indices[Math.min(i, text.length() - 1)];
    }

    /** Appends text; of several blanks only the first is kept. */
    void append(String more, int depth, int index) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank || text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                put(blank ? ' ' : c, depth, index);
            }
        }
    }

    private void put(char c, int depth, int index) {
        if (text.length() == depths.length) {
            depths = Arrays.copyOf(depths, 2 * depths.length);
            indices = Arrays.copyOf(indices, 2 * indices.length);
        }
        depths[text.length()] = depth;
        indices[text.length()] = index;
        text.append(c);
    }

    /** Puts a combining mark on the first character from an index on. */
    void mark(int from, String mark) {
        int first = from < text.length() ? Character.charCount(text.codePointAt(from)) : 0;
        String letter = text.substring(from, from + first).replace('ı', 'i').replace('ȷ', 'j');
        replace(from, from + first, Normalizer.normalize(letter + mark, Normalizer.Form.NFC));
    }

    /** Replaces the characters from one index to another. */
    void replace(int from, int to, String by) {
        int depth = from < to ? depths[from] : 0;
        int index = from < to ? indices[from] : index(from);
        Glyphs tail = new Glyphs();
        for (int i = to; i < text.length(); i++) {
            tail.put(text.charAt(i), depths[i], indices[i]);
        }
        text.setLength(from);
        for (int i = 0; i < by.length(); i++) {
            put(by.charAt(i), depth, index);
        }
        for (int i = 0; i < tail.length(); i++) {
            put(tail.charAt(i), tail.depths[i], tail.indices[i]);
        }
    }

    /** Takes the protection of one pair of braces from the characters from an index on. */
    void unprotect(int from) {
        for (int i = from; i < text.length(); i++) {
            depths[i]--;
        }
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    String substring(int from) {
        return text.substring(from);
    }

    /** The characters from one index to another, without blanks around them. */
    Glyphs slice(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        Glyphs slice = new Glyphs();
        for (int i = start; i < end; i++) {
            slice.put(text.charAt(i), depths[i], indices[i]);
        }
        return slice;
    }

    /** The parts between a character outside braces. */
    List<Glyphs> split(char separator) {
        List<Glyphs> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == separator && depths[i] == 0) {
                parts.add(slice(from, i));
                from = i + 1;
            }
        }
        parts.add(slice(from, text.length()));
        return parts;
    }

    /** The words outside braces; what braces hold is never split. */
    List<Glyphs> words() {
        return split(' ').stream().filter(word -> word.length() > 0).toList();
    }

    /** Whether braces protect all of it. */
    boolean isProtected() {
        for (int i = 0; i < text.length(); i++) {
            if (depths[i] == 0) {
                return false;
            }
        }
        return text.length() > 0;
    }

    /** The text, without blanks around it. */
    @Override
    public String toString() {
        return Normalizer.normalize(text.toString().strip(), Normalizer.Form.NFC);
    }
}
