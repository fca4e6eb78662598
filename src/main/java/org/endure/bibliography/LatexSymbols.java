package org.endure.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letters, accents and symbols of LaTeX, and superscripts and subscripts of Unicode. */
final class LatexSymbols {

    private static final String PLAIN = "0123456789+-−=()ni";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ";
    private static final String LETTERS = "CHNPQRZ";
    private static final String DOUBLE = "ℂℍℕℙℚℝℤ";

    private static final Map<String, String> ACCENTS =
            accents("` 0300 ' 0301 ^ 0302 ~ 0303 = 0304 u 0306 . 0307 \" 0308 h 0309 r 030A H 030B v 030C U 030E G 030F"
                    + " f 0311 textcommaabove 0313 horn 031B d 0323 textsubumlaut 0324 textcommabelow 0326 c 0327 k 0328"
                    + " textogonekcentered 0328 b 0331 textsubbar 0331 textcircled 20DD t 0361 newtie 0361 bar 0304"
                    + " hat 0302 tilde 0303 vec 20D7 dot 0307 ddot 0308 check 030C acute 0301 grave 0300 breve 0306"
                    + " mathring 030A underbar 0331 textacute 0301 textgrave 0300 textmacron 0304 textsubring 0325"
                    + " textsubdot 0323 textdotbelow 0323 textringabove 030A textinvbreve 0311 textdoublegrave 030F"
                    + " textvbaraccent 030D M 0332 not 0338");

    private LatexSymbols() {}

    /** What is read from the file only if an entry has a command that is no accent. */
    private static final class Table {
        private static final Map<String, String> SYMBOLS = read();

        private static Map<String, String> read() {
            try (InputStream in = LatexSymbols.class.getResourceAsStream("/bibliography/latex-symbols.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("The table of LaTeX symbols is missing from the jar.");
                }
                Map<String, String> symbols = new HashMap<>();
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    int tab = line.indexOf('\t');
                    symbols.put(line.substring(0, tab), line.substring(tab + 1));
                });
                return Collections.unmodifiableMap(symbols);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<String, String> accents(String table) {
        Map<String, String> accents = new HashMap<>();
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            accents.put(words[i], Character.toString(Integer.parseInt(words[i + 1], 16)));
        }
        return Collections.unmodifiableMap(accents);
    }

    /** The combining mark of an accent; null if the command is none. */
    static @Nullable String accent(String name) {
        return ACCENTS.get(name);
    }

    /** The symbol of a command; null if it is not known. */
    static @Nullable String symbol(String name) {
        return Table.SYMBOLS.get(name);
    }

    /** A text as superscript or subscript; as it is, if Unicode does not have all its characters so. */
    static String raised(String text, boolean up) {
        return mapped(text, PLAIN, up ? RAISED : LOWERED);
    }

    /** Letters with a doubled stroke, such as ℝ. */
    static String blackboard(String text) {
        return mapped(text, LETTERS, DOUBLE);
    }

    private static String mapped(String text, String from, String to) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int found = from.indexOf(text.charAt(i));
            if (found < 0) {
                return text;
            }
            mapped.append(to.charAt(found));
        }
        return mapped.toString();
    }
}
