package org.endure.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.citation.FormattedReference;
import org.endure.citation.FormattedReference.Setting;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.Citation;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.report.Labels;

/** The sections on what everything rests on: the facts referred to, and their sources. */
final class SourceSections {

    private final Chapter chapter;
    private final Labels labels;
    private final Map<String, Reliability> reliability = new HashMap<>();

    SourceSections(Chapter chapter) {
        this.chapter = chapter;
        this.labels = chapter.labels;
        chapter.assessment
                .inference()
                .conclusions(Reliability.class)
                .forEach(each -> reliability.put(each.fact(), each));
    }

    /** The facts that the chapter referred to. */
    Element evidence(int level) {
        List<Element> entries = new ArrayList<>();
        chapter.referred().forEach((name, observation) -> {
            entries.add(Element.of("dt", name).with("id", chapter.anchor("fact-" + name)));
            entries.add(told(observation));
        });
        return chapter.section("evidence", level)
                .add(Element.of("p", labels.of("evidence.intro")))
                .add(Element.of("dl").styled("evidence").add(entries));
    }

    private Element told(Observation observation) {
        Account account = observation.account();
        Element told = Element.of("dd", labels.of("evidence.sentence", account.sentence()) + " ");
        List<String> remarks = new ArrayList<>();
        if (account.date() != null) {
            remarks.add(account.date().toString());
        }
        remarks.add(chapter.word(account.evidence()));
        Reliability known = observation.period() == Period.CURRENT ? reliability.get(observation.id()) : null;
        if (known != null) {
            remarks.add(labels.of(
                    "evidence.confidence", chapter.word(known.triangulation()), chapter.word(known.confidence())));
        }
        if (account.carriedFrom() != null) {
            remarks.add(labels.of("evidence.carried-from", account.carriedFrom()));
        }
        if (account.correction() != null) {
            remarks.add(labels.of("evidence.corrected", account.correction()));
        }
        if (account.missing() != null) {
            remarks.add(account.missing());
        }
        Element sources = Element.of("span")
                .styled("remark")
                .text(chapter.words.sentence(chapter.words.semicolons(remarks)) + " ");
        account.sources().forEach(citation -> sources.add(citation(citation)).text(" "));
        Citation via = account.via();
        if (via != null) {
            chapter.add(sources, citation(via), "evidence.through");
        } else if (account.sources().isEmpty()) {
            sources.text(labels.of("evidence.none"));
        }
        return told.add(sources);
    }

    private Element citation(Citation citation) {
        return Element.of("a", "[" + citation + "]").with("href", "#" + chapter.anchor("source-" + citation.cite()));
    }

    /** Every source of those facts. */
    Element bibliography(int level) {
        List<Observation> observations = List.copyOf(chapter.referred().values());
        List<CitedSource> sources = chapter.reported.sources(observations);
        Element section = chapter.section("sources", level);
        if (sources.isEmpty()) {
            return section.add(Element.of("p", labels.of("sources.none")));
        }
        List<Element> entries = new ArrayList<>();
        for (CitedSource source : ordered(sources)) {
            String vested = source.vestedInterest() == Answer.YES ? "; " + labels.of("sources.vested") : "";
            entries.add(Element.of("li")
                    .with("id", chapter.anchor("source-" + source.key()))
                    .add(reference(source))
                    .text(" ")
                    .add(Element.of("span", "[%s; %s%s]".formatted(source.key(), chapter.word(source.kind()), vested))
                            .styled("remark")));
        }
        return section.add(Element.of("ul").styled("bibliography").add(entries));
    }

    /** In the order of the citation style; those that it could not set come last. */
    private List<CitedSource> ordered(List<CitedSource> sources) {
        List<String> order = List.copyOf(chapter.references.keySet());
        List<CitedSource> ordered = new ArrayList<>(sources);
        ordered.sort(Comparator.comparingInt(source -> {
            int place = order.indexOf(source.key());
            return place < 0 ? order.size() : place;
        }));
        return ordered;
    }

    private Element reference(CitedSource source) {
        FormattedReference set = chapter.references.get(source.key());
        Element reference = Element.of("span").styled("reference");
        if (set == null) {
            return reference.text(source.reference());
        }
        for (FormattedReference.Run run : set.runs()) {
            Element piece = Element.of(
                    run.settings().contains(Setting.ITALIC)
                            ? "i"
                            : run.settings().contains(Setting.BOLD) ? "b" : "span",
                    run.text());
            if (run.settings().contains(Setting.SMALL_CAPITALS)) {
                piece.styled("small-capitals");
            }
            reference.add(piece);
        }
        return reference;
    }
}
