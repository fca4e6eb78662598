package org.endure.theory;

import static java.util.Map.entry;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Account;
import org.endure.fact.Citation;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Period;
import org.endure.fact.TimeSpan;
import org.endure.fact.Vocabulary;

/**
 * A small synthetic case: an alliance of AAA, its leader, and BBB, both needed, judged in 2000 against 1999. Facts are written
 * one a line as {@code id Type attribute=value …}, lists with {@code +}. A line with a known id changes that fact, and
 * {@code -id} takes it away. An observation that says nothing else is a statement of the judged period about
 * defence, aimed at the partner, with a position of its own, confirmed by its sources.
 */
final class Facts {

    private static final List<String> CASE = List.of(
            "alliance Alliance id=x name=x members=AAA+BBB leader=AAA obligation=DEFENCE oneSided=NO formalStatus=IN_FORCE"
                    + " functionalStatus=ACTIVE memberCount=2",
            "memberA Member state=AAA essential=YES",
            "memberB Member state=BBB essential=YES",
            "current CasePeriod period=CURRENT label=2000 span=2000",
            "baseline CasePeriod period=BASELINE label=1999 span=1999",
            "left CitedSource key=left kind=NEWSPAPER leaning=LEFT vestedInterest=NO",
            "right CitedSource key=right kind=NEWSPAPER leaning=RIGHT vestedInterest=NO",
            "law CitedSource key=law kind=OFFICIAL_DOCUMENT vestedInterest=NO",
            "book CitedSource key=book kind=SCHOLAR vestedInterest=NO",
            "blog CitedSource key=blog kind=OTHER_MEDIA vestedInterest=NO",
            "lobby CitedSource key=lobby kind=NEWSPAPER leaning=LEFT vestedInterest=YES");
    private static final Map<String, String> ACCOUNT = Map.of(
            "area",
            "DEFENCE",
            "evidence",
            "STATEMENT",
            "specificity",
            "PARTNER_SPECIFIC",
            "sources",
            "left+law",
            "sentence",
            "x");
    private static final Map<String, String> USUAL = Map.ofEntries(
            entry("sender", "AAA"),
            entry("leader", "AAA"),
            entry("giver", "AAA"),
            entry("holder", "AAA"),
            entry("receiver", "BBB"),
            entry("over", "BBB"),
            entry("next", "BBB"),
            entry("state", "BBB"),
            entry("by", "BBB"),
            entry("toward", "AAA"),
            entry("threat", "CCC"),
            entry("perceiver", "BBB"),
            entry("name", "x"),
            entry("reference", "x"),
            entry("Polarity", "DOUBT"));

    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

    private Facts() {}

    /** The synthetic case with these lines added or changed, in order. */
    static List<Fact> of(List<String> lines) {
        return of(lines, Vocabulary.BUILT_IN);
    }

    /** The same, with facts of these types. */
    static List<Fact> of(List<String> lines, Vocabulary vocabulary) {
        Facts made = new Facts();
        CASE.forEach(made::apply);
        lines.forEach(made::apply);
        List<Fact> facts = new ArrayList<>();
        made.facts.forEach((id, values) -> facts.add(fact(id, values, vocabulary)));
        return facts;
    }

    private void apply(String line) {
        String[] words = line.trim().split("\\s+");
        if (words[0].startsWith("-")) {
            if (facts.remove(words[0].substring(1)) == null) {
                throw new IllegalArgumentException("No fact has that id: " + line);
            }
            return;
        }
        int first = words.length > 1 && !words[1].contains("=") ? 2 : 1;
        if (first == 2) {
            facts.put(words[0], new LinkedHashMap<>(Map.of("type", words[1])));
        } else if (!facts.containsKey(words[0])) {
            throw new IllegalArgumentException("No fact has that id: " + line);
        }
        for (int i = first; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            facts.get(words[0]).put(pair[0], pair[1]);
        }
    }

    private static Fact fact(String id, Map<String, String> written, Vocabulary vocabulary) {
        String typeName = written.get("type");
        FactType type = vocabulary.observation(typeName).orElseGet(() -> FactType.named(typeName));
        Map<String, Object> own = new HashMap<>();
        Map<String, String> rest = new LinkedHashMap<>(written);
        rest.remove("type");
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            String name = component.getName();
            if (component.getType() == Account.class) {
                continue;
            }
            boolean optional =
                    component.getAnnotatedType().isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            String value = rest.containsKey(name) ? rest.remove(name) : optional ? null : usual(component);
            own.put(name, value(component, value));
        }
        if (vocabulary.observation(typeName).isPresent()) {
            own.put("account", account(id, rest));
        }
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("%s has no attribute %s.".formatted(type.name(), rest.keySet()));
        }
        return type.fact(own);
    }

    private static String usual(RecordComponent component) {
        if (component.getType().isEnum()) {
            String first = ((Enum<?>) component.getType().getEnumConstants()[0]).name();
            return USUAL.getOrDefault(component.getType().getSimpleName(), first);
        }
        return USUAL.get(component.getName());
    }

    private static Account account(String id, Map<String, String> rest) {
        Map<String, String> written = new HashMap<>(ACCOUNT);
        written.put("position", id);
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : Account.class.getRecordComponents()) {
            if (rest.containsKey(component.getName())) {
                written.put(component.getName(), rest.remove(component.getName()));
            }
            values.put(component.getName(), value(component, written.get(component.getName())));
        }
        values.put("id", id);
        Period period = values.get("period") instanceof Period given ? given : Period.CURRENT;
        return FactType.account(values, "2000").in(period, period == Period.BASELINE ? "1999" : "2000");
    }

    private static Object value(RecordComponent component, String text) {
        Class<?> type = component.getType();
        if (text == null || text.equals("null")) {
            return null;
        } else if (type.isEnum()) {
            return constant(type, text);
        } else if (type == Double.class) {
            return Double.valueOf(text);
        } else if (type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == TimeSpan.class) {
            return TimeSpan.parse(text);
        } else if (type == Citation.class) {
            return new Citation(text, null);
        } else if (type == List.class) {
            List<String> parts = List.of(text.split("\\+"));
            boolean cited = component.getName().equals("sources");
            return cited ? parts.stream().map(key -> new Citation(key, null)).toList() : parts;
        }
        return text;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object each : type.getEnumConstants()) {
            if (((Enum<?>) each).name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("%s has no constant %s.".formatted(type.getSimpleName(), name));
    }
}
