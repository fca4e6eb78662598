package org.endure.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Endure's own words in one language, from {@code words/<bundle>.properties} for English, with {@code _sv} and {@code _ja} for the
 * others. Each entry is a whole sentence or phrase with {named} gaps, so that every language keeps its own order of words. A gap
 * with a {@link Choice} holds the words that fit a number.
 */
public final class Words {

    /** What the words are kept in. */
    static final List<String> BUNDLES = List.of(
            "assessment",
            "comparisons",
            "constants",
            "explanation",
            "report_page",
            "reports",
            "searches",
            "statements",
            "states",
            "workbench");

    /** Words for types and attributes; English has the names that rules have. */
    static final String TERMS = "terms";

    /** How print writes the sign of a negative number. */
    private static final String MINUS = "\u2212";
    /** How programs write the sign of a negative number. */
    private static final String HYPHEN = "-";

    private static final Pattern GAP = Pattern.compile("\\{(\\w[^{}]*)\\}");
    private static final Pattern WORD_IN_NAME = Pattern.compile("([a-z])([A-Z])");
    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> entries;

    private Words(Language language) {
        this.language = language;
        Properties read = new Properties();
        BUNDLES.forEach(bundle -> read.putAll(read(bundle, language)));
        if (language != Language.ENGLISH) {
            read.putAll(read(TERMS, language));
        }
        this.entries = read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty));
    }

    /** The words of a language. */
    public static Words of(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The entry of that key, as it is written; nothing if there is none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * The entry of that key with its gaps filled in.
     *
     * @param namesAndValues names of gaps, each followed by what goes there
     * @throws IllegalStateException if there is no such entry, or a gap in it has no value
     */
    public String say(String key, @Nullable Object... namesAndValues) {
        String template = find(key)
                .orElseThrow(() ->
                        new IllegalStateException("There is no \"%s\" in the words of %s.".formatted(key, language)));
        Matcher gap = GAP.matcher(template);
        StringBuilder text = new StringBuilder();
        while (gap.find()) {
            gap.appendReplacement(text, Matcher.quoteReplacement(filled(key, gap.group(1), namesAndValues)));
        }
        return gap.appendTail(text).toString();
    }

    private static String filled(String key, String inside, @Nullable Object... namesAndValues) {
        if (!Choice.isIn(inside)) {
            return value(key, inside, namesAndValues);
        }
        Choice choice = Choice.of(inside);
        String number = value(key, choice.name(), namesAndValues);
        return choice.words(Double.parseDouble(number.replace(MINUS, HYPHEN)), number);
    }

    private static String value(String key, String name, @Nullable Object... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) {
                Object value = namesAndValues[i + 1];
                return value instanceof Number ? signed(value.toString()) : String.valueOf(value);
            }
        }
        throw new IllegalStateException("\"%s\" needs a value for {%s}.".formatted(key, name));
    }

    /** A constant in words; in lower case as it is if no language has a word for it. */
    public String constant(Enum<?> constant) {
        return find(constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                .orElseGet(() -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A number, whole ones without decimals, with the minus of print and the decimal sign of the language. */
    public String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? signed(Long.toString((long) number))
                : decimals(Double.toString(number));
    }

    /** A number that is written with a point, with the minus of print and the decimal sign of the language. */
    public String decimals(String number) {
        return signed(number).replace(".", say("decimal-sign"));
    }

    /** A number with the minus of print in the place of the hyphen of programs. */
    private static String signed(String number) {
        return number.replace(HYPHEN, MINUS);
    }

    /** A text that rules give as a code, such as {@code two-pillars}, in words; any other text as it is. */
    public String code(String text) {
        return find("code." + text).orElse(text);
    }

    /** An attribute of a fact, {@code declares withdrawal}; one that the language has no word for, by its name. */
    public String attribute(String name) {
        return language == Language.ENGLISH
                ? WORD_IN_NAME.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT)
                : find("attribute." + name).orElse(name);
    }

    /** A type of facts or conclusions; in English, and where the language has no word for it, by its name in rules. */
    public String type(String name) {
        return find("type." + name).orElse(name);
    }

    /** The parts one after the other, as commas part them. */
    public String commas(List<String> parts) {
        return joined(parts, "list.comma", "list.comma");
    }

    /** The parts one after the other, as semicolons part them. */
    public String semicolons(List<String> parts) {
        return joined(parts, "list.semicolon", "list.semicolon");
    }

    /** The parts, with "and" before the last and commas between the others. */
    public String all(List<String> parts) {
        return series(parts, "list.and");
    }

    /** Sentences one after the other. */
    public String paragraph(List<String> sentences) {
        return joined(sentences, "paragraph");
    }

    /** The parts: the last after the entry of that key, the others parted by commas. */
    public String series(List<String> parts, String lastKey) {
        return joined(parts, "list.comma", lastKey);
    }

    /** The parts, joined two by two as the entry of that key says. */
    public String joined(List<String> parts, String key) {
        return joined(parts, key, key);
    }

    private String joined(List<String> parts, String key, String lastKey) {
        String told = parts.isEmpty() ? "" : parts.get(0);
        for (int i = 1; i < parts.size(); i++) {
            told = say(i == parts.size() - 1 ? lastKey : key, "head", told, "last", parts.get(i));
        }
        return told;
    }

    /** A text as it begins a sentence: with a capital, where the language has them. */
    public String capital(String text) {
        return text.isEmpty() || language == Language.JAPANESE
                ? text
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A sentence with its full stop, which it may have already. */
    public String sentence(String text) {
        String stop = say("full-stop");
        return text.endsWith(stop) || text.endsWith(".") ? text : text + stop;
    }

    /** Name of a state, if the fact set calls it as English does; any other name as the fact set has it. */
    public String state(String code, String name) {
        return language == Language.ENGLISH ? name : StateNames.in(this, code, name);
    }

    /** A value that a report gives as constants, such as {@code WEAKENED SLIGHT}, in words. */
    public String value(String constants) {
        return joined(
                List.of(constants.split(" ")).stream()
                        .map(each -> find("token." + each)
                                .orElseGet(() -> each.toLowerCase(Locale.ROOT).replace('_', ' ')))
                        .toList(),
                "token.pair");
    }

    /** The entries whose keys begin so, as they are written, by key. */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> found = new TreeMap<>();
        entries.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key, text);
            }
        });
        return found;
    }

    /** All keys, sorted. */
    Set<String> keys() {
        return new TreeSet<>(entries.keySet());
    }

    /** One bundle in one language. */
    static Properties read(String bundle, Language language) {
        String file = "/words/" + bundle + (language == Language.ENGLISH ? "" : "_" + language.code()) + ".properties";
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program.");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read.", e);
        }
        return words;
    }
}
