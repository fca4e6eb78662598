package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.fact.Account;
import org.endure.fact.Citation;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.words.Words;

/** Numbers the sources that a text cites, in the order in which it cites them, and names them by author and date. */
public final class Citations {

    private static final Pattern AUTHOR_AND_YEAR = Pattern.compile("^(.*?)\\s*\\((\\d{4})[^)]*\\)");
    /** Characters of a title that stands for its author. */
    private static final int TITLE = 40;

    private static final Pattern SECTION = Pattern.compile("^sections?\\s+(.*)$");
    private static final Pattern NOTE = Pattern.compile("^(?:fn|n)\\.?\\s+(.*)$");

    private final Map<String, CitedSource> sources = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Observation> observations;
    private final Words words;

    /** No source is numbered yet. */
    public Citations(Inference inference, Words words) {
        this.words = words;
        this.observations = inference.observations();
        inference.given(CitedSource.class).forEach(each -> sources.putIfAbsent(each.key(), each));
    }

    /** Ids of facts with the numbers of their sources, which are said once for facts with the same ones. */
    String facts(List<String> ids) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            boolean last = i == ids.size() - 1 || !cited(ids.get(i)).equals(cited(ids.get(i + 1)));
            parts.add(last ? fact(ids.get(i)) : ids.get(i));
        }
        return words.commas(parts);
    }

    private List<String> cited(String id) {
        Observation observation = observations.get(id);
        return observation == null ? List.of() : numbers(observation.account());
    }

    /** The id of a fact with the numbers of its sources, or of the work through which they are known. */
    String fact(String id) {
        List<String> cited = cited(id);
        return cited.isEmpty() ? id : words.say("citation.fact", "fact", id, "sources", words.commas(cited));
    }

    private List<String> numbers(Account account) {
        List<String> cited = new ArrayList<>();
        account.sources().forEach(each -> cited.add(number(each.cite())));
        if (cited.isEmpty() && account.via() != null) {
            cited.add(number(account.via().cite()));
        }
        return cited.stream().distinct().toList();
    }

    private String number(String key) {
        return Integer.toString(numbers.computeIfAbsent(key, each -> numbers.size() + 1));
    }

    /** What an observation is cited to, by number and place; the work through which it is known after it. */
    String places(Account account) {
        List<String> cited = account.sources().stream().map(this::place).toList();
        if (account.via() == null) {
            return words.semicolons(cited);
        }
        String via = place(account.via());
        return cited.isEmpty() ? via : words.say("citation.via", "sources", words.semicolons(cited), "via", via);
    }

    private String place(Citation citation) {
        String number = number(citation.cite());
        String at = citation.at();
        return at == null
                ? words.say("citation.number", "number", number)
                : words.say("citation.place", "number", number, "place", locator(at));
    }

    /** What an observation is cited to, each source by author and date with the place; the work through which it is known after it. */
    public String authorDates(Account account) {
        List<String> cited = account.sources().stream().map(this::authorDate).toList();
        if (account.via() == null) {
            return words.semicolons(cited);
        }
        String via = authorDate(account.via());
        return cited.isEmpty() ? via : words.say("citation.via", "sources", words.semicolons(cited), "via", via);
    }

    private String authorDate(Citation citation) {
        String at = citation.at();
        return at == null
                ? authorDate(citation.cite())
                : words.commas(List.of(authorDate(citation.cite()), locator(at)));
    }

    /** A place in a source as the language writes it. */
    String locator(String at) {
        Matcher section = SECTION.matcher(at);
        if (section.matches()) {
            String numbers = section.group(1).replace(" and ", ", ");
            return words.say(numbers.contains(",") ? "locator.sections" : "locator.section", "number", numbers);
        }
        Matcher note = NOTE.matcher(at);
        return note.matches() ? words.say("locator.note", "number", note.group(1)) : at;
    }

    /** Keys of the sources cited so far, in the order of their numbers. */
    List<String> cited() {
        return List.copyOf(numbers.keySet());
    }

    /** The sources cited so far, by number, each by author and date. */
    List<String> brief() {
        return numbers.entrySet().stream()
                .map(each ->
                        words.say("citation.source", "number", each.getValue(), "source", authorDate(each.getKey())))
                .toList();
    }

    /** The sources cited so far, by number, each with its reference. */
    List<String> full() {
        return numbers.entrySet().stream()
                .map(each ->
                        words.say("citation.source", "number", each.getValue(), "source", reference(each.getKey())))
                .toList();
    }

    private String reference(String key) {
        CitedSource source = sources.get(key);
        if (source == null) {
            return key;
        }
        return words.say(
                source.vestedInterest() == org.endure.fact.Answer.YES
                        ? "citation.reference.interest"
                        : "citation.reference",
                "reference",
                source.reference(),
                "kind",
                words.constant(source.kind()));
    }

    /** The first words of a title in quotation marks. */
    private static String shortened(String title) {
        if (title.length() <= TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', TITLE);
        return title.substring(0, space < TITLE / 2 ? TITLE : space) + "…\"";
    }

    /** A source as authors and year: {@code Smith and McClean 2017}; by the first words of its title if it names no author. */
    String authorDate(String key) {
        CitedSource source = sources.get(key);
        if (source == null) {
            return key;
        }
        Matcher matcher = AUTHOR_AND_YEAR.matcher(source.reference());
        if (!matcher.find() || matcher.group(1).isBlank()) {
            return source.reference().replaceAll("\\.$", "");
        }
        if (matcher.group(1).startsWith("\"")) {
            return words.say("citation.author-date", "authors", shortened(matcher.group(1)), "year", matcher.group(2));
        }
        List<String> families = new ArrayList<>();
        for (String name : matcher.group(1).split(";")) {
            int comma = name.indexOf(',');
            families.add((comma < 0 ? name : name.substring(0, comma)).strip());
        }
        String authors =
                families.size() > 2 ? words.say("citation.et-al", "first", families.get(0)) : words.all(families);
        return words.say("citation.author-date", "authors", authors, "year", matcher.group(2));
    }
}
