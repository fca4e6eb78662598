package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Answer;
import org.endure.sensitivity.FactChange;
import org.endure.weighing.Decibels;
import org.endure.weighing.TestKind;
import org.endure.weighing.TheoryStance;
import org.endure.weighing.Weighing;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** The evidence on a case as tests between theories: what each theory expects, and for each two theories what tells them apart. */
public final class WeighReport {

    /** So many of the things to look for are listed after the first. */
    private static final int MORE = 2;

    private final Weighing weighing;
    private final boolean markdown;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    private WeighReport(Weighing weighing, boolean markdown, Words words) {
        this.weighing = weighing;
        this.markdown = markdown;
        this.words = words;
    }

    /** For the terminal. */
    public static String text(Weighing weighing, Language language) {
        return new WeighReport(weighing, false, Words.of(language)).told();
    }

    /** As a page. */
    public static String markdown(Weighing weighing, Language language) {
        return new WeighReport(weighing, true, Words.of(language)).told();
    }

    private String told() {
        heading(
                words.say("weigh.title", "alliance", weighing.alliance(), "period", Wording.period(weighing.period())),
                1);
        paragraph(words.say(
                "weigh.verdicts",
                "verdicts",
                words.commas(weighing.theories().stream()
                        .map(each -> words.say(
                                "weigh.verdict",
                                "theory",
                                each.theory(),
                                "outcome",
                                Wording.verdict(each.outcome(), words)))
                        .toList())));
        heading(words.say("weigh.expectations"), 2);
        weighing.facts().stream().filter(WeighReport::isSpokenOf).forEach(each -> item(fact(each)));
        item(others());
        pairs();
        heading(words.say("weigh.legend.title"), 2);
        paragraph(words.say("weigh.legend"));
        if (weighing.pairs().stream().allMatch(each -> each.weight() == null)) {
            paragraph(words.say("weigh.no-weight"));
        }
        return text.toString();
    }

    private static boolean isSpokenOf(Weighing.FactView fact) {
        return fact.takes().stream().anyMatch(each -> each.stance().isSpoken());
    }

    private String fact(Weighing.FactView fact) {
        List<String> parts = new ArrayList<>();
        for (TheoryStance stance : List.of(TheoryStance.EXPECTS, TheoryStance.EXCLUDES)) {
            List<String> theories = fact.takes().stream()
                    .filter(each -> each.stance() == stance)
                    .map(each -> words.say("weigh.take", "theory", each.theory(), "rules", words.commas(each.rules())))
                    .toList();
            if (!theories.isEmpty()) {
                parts.add(words.say("weigh." + stance, "theories", words.all(theories)));
            }
        }
        return words.say(
                "weigh.fact", "fact", fact.fact(), "sentence", fact.sentence(), "takes", words.semicolons(parts));
    }

    private String others() {
        long read = weighing.facts().stream()
                .filter(each -> !isSpokenOf(each))
                .filter(each -> each.takes().stream().anyMatch(take -> take.stance() == TheoryStance.SILENT))
                .count();
        long unread = weighing.facts().stream()
                .filter(each -> each.takes().stream().allMatch(take -> take.stance() == TheoryStance.UNREAD))
                .count();
        return words.say("weigh.others", "read", read, "unread", unread);
    }

    /** Pairs, those together that differ in nothing but their names. */
    private void pairs() {
        heading(words.say("weigh.pairs"), 2);
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        for (Weighing.Pair pair : weighing.pairs()) {
            alike.computeIfAbsent(lines(pair), lines -> new ArrayList<>())
                    .add(words.say("weigh.pair", "one", pair.one(), "other", pair.other()));
        }
        alike.forEach((lines, names) -> {
            heading(words.semicolons(names), 3);
            lines.forEach(this::item);
        });
    }

    private List<String> lines(Weighing.Pair pair) {
        List<String> lines = new ArrayList<>();
        for (TestKind kind : TestKind.values()) {
            for (boolean first : new boolean[] {true, false}) {
                String favoured = first ? pair.one() : pair.other();
                List<String> facts = pair.tests().stream()
                        .filter(each -> each.kind() == kind && each.favoured().equals(favoured))
                        .map(Weighing.EvidenceTest::fact)
                        .toList();
                if (!facts.isEmpty()) {
                    lines.add(words.say(
                            "weigh.test", "theory", favoured, "kind", words.constant(kind), "facts", words.all(facts)));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(words.say("weigh.no-test"));
        }
        Weighing.Weight weight = pair.weight();
        if (weight != null) {
            lines.add(weight(pair, weight));
        }
        addWanted(pair, lines);
        return lines;
    }

    /** What is still open and would tell the theories apart, and what would if the coding were wrong. */
    private void addWanted(Weighing.Pair pair, List<String> lines) {
        List<Weighing.Wanted> open = pair.wanted().stream()
                .filter(each -> !each.isAgainstTheCoding())
                .toList();
        List<Weighing.Wanted> against = pair.wanted().stream()
                .filter(Weighing.Wanted::isAgainstTheCoding)
                .toList();
        if (open.isEmpty()) {
            lines.add(words.say(against.isEmpty() ? "weigh.none-wanted" : "weigh.none-open"));
        } else {
            lines.add(words.say("weigh.wanted", "fact", wanted(pair, open.get(0))));
            addWanted("weigh.wanted.more", pair, open.subList(1, open.size()), lines);
        }
        addWanted("weigh.wanted.against", pair, against, lines);
    }

    private void addWanted(String key, Weighing.Pair pair, List<Weighing.Wanted> wanted, List<String> lines) {
        if (!wanted.isEmpty()) {
            List<Weighing.Wanted> told = wanted.subList(0, Math.min(wanted.size(), MORE));
            int left = wanted.size() - told.size();
            lines.add(words.say(
                    key,
                    "facts",
                    words.semicolons(
                            told.stream().map(each -> wanted(pair, each)).toList()),
                    "further",
                    left == 0 ? "" : words.say("weigh.wanted.further", "count", left)));
        }
    }

    private String weight(Weighing.Pair pair, Weighing.Weight weight) {
        return words.say(
                "weigh.weight",
                "sum",
                decibels(weight.sum()),
                "one",
                pair.one(),
                "other",
                pair.other(),
                "facts",
                words.commas(weight.facts().entrySet().stream()
                        .map(each -> words.say(
                                "weigh.weight.fact", "fact", each.getKey(), "weight", decibels(each.getValue())))
                        .toList()),
                "without",
                decibels(weight.withoutAnyOne()));
    }

    private String wanted(Weighing.Pair pair, Weighing.Wanted wanted) {
        if (wanted instanceof Weighing.WantedConduct conduct) {
            return words.say(
                    "weigh.wanted.conduct",
                    "behaviour",
                    words.constant(conduct.behaviour()),
                    "member",
                    conduct.name(),
                    "one",
                    pair.one(),
                    "oneExpects",
                    expects(conduct.one()),
                    "other",
                    pair.other(),
                    "otherExpects",
                    expects(conduct.other()),
                    "kind",
                    words.constant(conduct.kind()));
        }
        Weighing.WantedChange change = (Weighing.WantedChange) wanted;
        FactChange edit = change.edit();
        return words.say(
                "weigh.wanted.change",
                "fact",
                edit.fact(),
                "attribute",
                edit.attribute(),
                "after",
                edit.after(),
                "before",
                edit.before(),
                "one",
                pair.one(),
                "oneVerdict",
                Wording.verdict(change.one(), words),
                "other",
                pair.other(),
                "otherVerdict",
                Wording.verdict(change.other(), words));
    }

    private String expects(@Nullable Answer answer) {
        return words.say("weigh.expects." + (answer == null ? "nothing" : answer));
    }

    private String decibels(Decibels weight) {
        String least = number(weight.least());
        String most = number(weight.most());
        return least.equals(most)
                ? words.say("weigh.decibels", "number", least)
                : words.say("weigh.decibels.range", "least", least, "most", most);
    }

    private String number(double decibels) {
        String text = String.format(Locale.ROOT, "%.1f", decibels);
        return words.decimals(text.equals("-0.0") ? "0.0" : text);
    }

    private void heading(String title, int level) {
        if (level > 1) {
            text.append('\n');
        }
        if (markdown) {
            text.append("#".repeat(level))
                    .append(' ')
                    .append(Escapes.visible(title))
                    .append("\n\n");
        } else {
            text.append(Wrap.text(Escapes.visible(title), Wrap.SCREEN, "", "  ", words));
        }
    }

    private void paragraph(String sentence) {
        text.append(Wrap.text(Escapes.visible(sentence), markdown ? Integer.MAX_VALUE : Wrap.SCREEN, "", "", words));
    }

    private void item(String sentence) {
        text.append(Wrap.text(
                Escapes.visible(sentence),
                markdown ? Integer.MAX_VALUE : Wrap.SCREEN,
                markdown ? "- " : "  ",
                "    ",
                words));
    }

    /** As data. */
    public static Map<String, Object> tree(Weighing weighing) {
        return JsonReport.map(
                "alliance",
                weighing.alliance(),
                "period",
                weighing.period(),
                "factSet",
                weighing.factSet(),
                "theories",
                weighing.theories().stream()
                        .map(each -> JsonReport.map(
                                "theory",
                                each.theory(),
                                "verdict",
                                each.outcome().name()))
                        .toList(),
                "facts",
                weighing.facts().stream().map(WeighTree::fact).toList(),
                "pairs",
                weighing.pairs().stream().map(WeighTree::pair).toList());
    }
}
