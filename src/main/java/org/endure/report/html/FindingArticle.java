package org.endure.report.html;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.fact.Account;
import org.endure.fact.Direction;
import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.Observation;
import org.endure.report.Citations;
import org.endure.report.Effects;
import org.endure.report.FindingWords;
import org.endure.report.Wording;
import org.endure.words.Words;

/** A finding as an article: its level, each claim with its rule in the margin, and the evidence with its sources. */
final class FindingArticle {

    private final Chapter chapter;
    private final Words words;
    private final FindingWords found;
    private final Citations citations;
    private final int level;

    FindingArticle(Chapter chapter, int level) {
        this.chapter = chapter;
        this.words = chapter.words;
        this.found = new FindingWords(chapter.assessment);
        this.citations = new Citations(chapter.assessment.inference(), words);
        this.level = level;
    }

    /** The article of findings that differ only in the member, with the reasons of the first. */
    Element of(List<Assessment.FindingView> alike) {
        Assessment.FindingView view = alike.get(0);
        String anchor = chapter.anchor("finding-" + view.finding().id());
        Element article = Element.of("article")
                .styled("finding")
                .with("id", anchor)
                .with("aria-labelledby", anchor + "-title")
                .add(head(alike, anchor), state(view));
        alike.stream()
                .skip(1)
                .forEach(each -> article.add(Element.of("span")
                        .with("id", chapter.anchor("finding-" + each.finding().id()))));
        Map<String, Set<String>> claims = new LinkedHashMap<>();
        view.reasons()
                .forEach(reason -> claims.computeIfAbsent(
                                chapter.sentence(reason.because()), each -> new LinkedHashSet<>())
                        .add(reason.rule()));
        FindingWords.acting(view)
                .forEach(effect -> claims.computeIfAbsent(effect(effect, view.finding()), each -> new LinkedHashSet<>())
                        .add(effect.rule()));
        view.effects().stream()
                .filter(effect -> effect.effect() == Effect.RECORD)
                .forEach(effect -> claims.computeIfAbsent(noted(effect), each -> new LinkedHashSet<>())
                        .add(effect.rule()));
        claims.forEach((claim, rules) -> article.add(claim(claim, List.copyOf(rules))));
        if (alike.size() > 1) {
            article.add(Element.of("p", words.say("finding.alike")));
        }
        Element evidence = Element.of("ul").styled("cited");
        Set<String> facts = new LinkedHashSet<>(view.facts());
        facts.addAll(view.hedges());
        for (String id : facts) {
            chapter.reported.observation(id).forEach(each -> evidence.add(evidence(view, each)));
        }
        return article.add(evidence);
    }

    private Element head(List<Assessment.FindingView> alike, String anchor) {
        Assessment.FindingView view = alike.get(0);
        boolean collapse = view.direction() == Direction.COLLAPSE;
        return Element.of("h" + level)
                .with("id", anchor + "-title")
                .add(Element.of("span", collapse ? "\u2212" : "+")
                        .styled("sign " + Chapter.style(view.direction()))
                        .with("role", "img")
                        .with("aria-label", chapter.labels.of(collapse ? "balance.collapse" : "balance.endurance")))
                .text(found.title(alike));
    }

    private Element state(Assessment.FindingView view) {
        return Element.of("p")
                .styled("state")
                .add(LevelDrawing.of(
                        view.finding().low().points(), view.finding().high().points(), ""))
                .text(found.state(view));
    }

    private Element claim(String claim, List<String> rules) {
        Element margin = Element.of("p").styled("margin");
        for (String id : rules) {
            Element rule =
                    Element.of("span").styled("nowrap").with("data-rule", id).add(Element.of("strong", id));
            chapter.assessment
                    .inference()
                    .ruleBase()
                    .byId(id)
                    .ifPresent(each -> rule.with(
                                    "title",
                                    "%s (%s:%d)"
                                            .formatted(
                                                    each.name(),
                                                    each.at().file(),
                                                    each.at().line()))
                            .text(" " + Wording.basis(each, words)));
            margin.add(rule).text(" ");
        }
        return Element.of("div").styled("claim").add(Element.of("p", claim), margin);
    }

    private String effect(Assessment.EffectView effect, Finding finding) {
        return words.say(
                "log.effect",
                "interaction",
                effect.interaction(),
                "effect",
                Effects.words(effect.effect(), finding, words),
                "because",
                words.sentence(effect.because()));
    }

    private String noted(Assessment.EffectView effect) {
        return words.say("log.noted", "interaction", effect.interaction(), "because", words.sentence(effect.because()));
    }

    private Element evidence(Assessment.FindingView view, Observation observation) {
        Account account = observation.account();
        Element sentence = Element.of("span").text(chapter.sentence(account.sentence()) + " ");
        String cited = citations.authorDates(account);
        if (!cited.isEmpty()) {
            sentence.add(Element.of("cite", "(" + cited + ")"));
        }
        boolean opinion = view.claims().contains(observation.id());
        if (opinion) {
            sentence.text(" ").add(Element.of("span", words.say("mark.opinion")).styled("note"));
        } else if (view.hedges().contains(observation.id())) {
            sentence.text(" ")
                    .add(Element.of("span", words.say("log.role.hedge")).styled("note"));
        }
        Element item = Element.of("li")
                .add(
                        Element.of(
                                        "span",
                                        account.date() == null
                                                ? ""
                                                : account.date().toString().replace("/", "–"))
                                .styled("when"),
                        sentence,
                        chapter.fact(observation));
        return opinion ? item.styled("opinion") : item;
    }
}
