package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.endure.fact.TimeSpan;
import org.endure.factset.StateTable;
import org.endure.yaml.YamlScalar;

/** Writes coded cases as fact sets, and what became of them as a table of its own. */
public final class CaseWriter {

    /** The table of outcomes in a folder of cases. */
    public static final String OUTCOMES = "outcomes.csv";

    private static final String FIRST_LINE = "# yaml-language-server: $schema=../schema.json";
    private static final String NOWHERE = "the list of cases names no place for it";

    private CaseWriter() {}

    /** Files for a list of cases, by name: a fact set each, and {@code outcomes.csv}. */
    public static Map<String, String> files(CaseList list) {
        Map<String, String> files = new LinkedHashMap<>();
        list.cases().forEach(each -> files.put(each.fileName() + ".yaml", factSet(each)));
        files.put(OUTCOMES, outcomes(list));
        return files;
    }

    private static String factSet(CaseList.CodedAlliance each) {
        YamlText yaml = new YamlText();
        String date = each.text("assessment_date");
        yaml.line(FIRST_LINE);
        yaml.line("# %s, as it stood in %s. Coded by mechanism; what became of it stands in outcomes.csv."
                .formatted(each.text("name"), date));
        int year = TimeSpan.parse(date).from().getYear();
        Map<String, String> members = members(each.text("members"), year);
        yaml.line("alliance:");
        yaml.key(2, "id", each.id().toLowerCase(Locale.ROOT));
        yaml.key(2, "name", each.text("name"));
        yaml.key(2, "members", List.copyOf(members.keySet()));
        yaml.line("  formalStatus: UNKNOWN");
        yaml.line("period: " + date);
        yaml.line("baseline: []");
        Map<String, String> unlisted = new LinkedHashMap<>(members);
        unlisted.entrySet().removeIf(named -> isTables(named.getKey(), named.getValue()));
        if (!unlisted.isEmpty()) {
            yaml.key(0, "states", unlisted);
        }
        yaml.line("sources:");
        yaml.line("  case-list:");
        yaml.key(4, "kind", "SCHOLAR");
        yaml.key(
                4,
                "reference",
                "Coded historical cases, " + each.id() + " (coder's judgement; the outcome was known to the coder)");
        yaml.line("facts:");
        fact(
                yaml,
                "CodedIntrinsicValue",
                each.id() + "-IV",
                sentence(each.text("iv_text"), "Intrinsic value as coded."),
                date);
        yaml.key(4, "level", each.text("iv").toUpperCase(Locale.ROOT));
        fact(yaml, "CodedPreconditions", each.id() + "-E1", each.text("e1_preconditions") + power(each), date);
        yaml.key(4, "preconditions", preconditions(each.text("e1_preconditions")));
        int number = 0;
        for (CaseList.Coded coded : each.coded()) {
            fact(yaml, "CodedMechanism", each.id() + "-" + ++number, sentence(coded.sentence(), coded.code()), date);
            yaml.key(4, "code", coded.code());
            yaml.key(4, "magnitude", coded.magnitude());
        }
        return yaml.toString();
    }

    /** Whether the table of states has a member by this name, or the name is only its initials or code. */
    private static boolean isTables(String code, String name) {
        return StateTable.find(code)
                .filter(each -> each.name().replaceFirst("^the ", "").equals(name) || name.matches("[A-Z]{2,3}"))
                .isPresent();
    }

    private static String power(CaseList.CodedAlliance each) {
        return each.text("power").isEmpty() ? "" : " (power: " + each.text("power") + ")";
    }

    private static String sentence(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static void fact(YamlText yaml, String type, String id, String sentence, String date) {
        yaml.line("");
        yaml.line("  - type: " + type);
        yaml.key(4, "id", id);
        yaml.line("    sentence: " + YamlScalar.quoted(sentence));
        yaml.line("    date: " + date);
        yaml.line("    area: TREATY");
        yaml.line("    evidence: CONDITION");
        yaml.line("    sources: [case-list]");
        yaml.key(4, "missing", NOWHERE);
    }

    /** "Met in power, not in will" is not met: willingness fails (the list's own reading). */
    private static String preconditions(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("not") || lower.contains("not in will") || lower.contains("not in power")) {
            return "NOT_MET";
        }
        return lower.startsWith("partly") ? "PARTLY" : "MET";
    }

    /** Codes of the members with their names. A name that is not known gets a code of its own. */
    static Map<String, String> members(String text, int year) {
        Map<String, String> members = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>();
        for (String name : MemberNames.of(text, year)) {
            String code = MemberNames.code(name, year).orElseGet(() -> ownCode(name, taken));
            taken.add(code);
            members.putIfAbsent(code, name);
        }
        if (members.size() == 1) {
            members.put("OTHERS", "the other members");
        }
        return members;
    }

    private static String ownCode(String name, List<String> taken) {
        String code =
                name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "_").replaceAll("^_|_$", "");
        return taken.contains(code) || code.isEmpty() ? "M" + (taken.size() + 1) : code;
    }

    private static String outcomes(CaseList list) {
        StringBuilder csv = new StringBuilder();
        List<Object> header = new ArrayList<>(List.of("case_id", "file"));
        header.addAll(CaseList.OUTCOME);
        boolean fuzzy = list.cases().stream()
                .flatMap(each -> each.coded().stream())
                .anyMatch(coded -> coded.membership() != null);
        if (fuzzy) {
            header.add(CaseList.MEMBERSHIPS);
        }
        csv.append(CSVFormat.RFC4180.format(header.toArray())).append('\n');
        for (CaseList.CodedAlliance each : list.cases()) {
            List<Object> cells = new ArrayList<>(List.of(each.id(), each.fileName() + ".yaml"));
            CaseList.OUTCOME.forEach(column -> cells.add(each.text(column)));
            if (fuzzy) {
                cells.add(memberships(each));
            }
            csv.append(CSVFormat.RFC4180.format(cells.toArray())).append('\n');
        }
        return csv.toString();
    }

    /** Exact memberships by code, such as {@code C2.b=0.8; E4=0.3}: the highest, where a code comes twice. */
    private static String memberships(CaseList.CodedAlliance each) {
        Map<String, Double> highest = new LinkedHashMap<>();
        for (CaseList.Coded coded : each.coded()) {
            Double membership = coded.membership();
            if (membership != null) {
                highest.merge(coded.code(), membership, Math::max);
            }
        }
        return highest.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }
}
