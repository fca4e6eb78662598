package org.endure.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.language.Project;
import org.endure.language.ProjectSnapshot;
import org.endure.report.Reported;
import org.endure.report.html.AnswerPane;
import org.endure.rule.RuleParser;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** A tab of the browser: what it asked last, what that came to, and what it is told. Answers are made on the answering thread only. */
final class Tab {

    private final String id = Gate.random();
    private final Events events = new Events();
    private final FileTree files;
    private final AnswerSession reckoning;
    private final AnswerSession apart;
    private final RuleParser parser;
    private final LongSupplier version;
    private volatile @Nullable Question asked;
    private volatile @Nullable AnsweredQuestion last;
    private @Nullable AnsweredQuestion before;
    private String lastPart = "";
    private @Nullable AnsweredQuestion saved;
    private long savedVersion = -1;
    private @Nullable Shipped shipped;
    private @Nullable Project project;
    private List<Object> projectOf = List.of();
    private long projectVersion;

    /** What the shipped theory answers on a case. */
    private record Shipped(Theory theory, Case judged, Assessment assessment) {}

    Tab(FileTree files, RuleParser parser, LongSupplier version) {
        this.files = files;
        this.reckoning = new AnswerSession(files, parser);
        this.apart = new AnswerSession(files, parser);
        this.parser = parser;
        this.version = version;
    }

    /** Names it in requests. */
    String id() {
        return id;
    }

    /** What it is told. */
    Events events() {
        return events;
    }

    /** Texts that are not saved, by path. */
    Map<String, String> unsaved() {
        Question question = asked;
        return question == null ? Map.of() : question.edited();
    }

    /** Notes a question before it is answered, so that no text is lost. */
    void note(Question question) {
        asked = question;
    }

    /**
     * Answers a question and tells the answer, then the part of the report that is shown.
     *
     * @param isNewest whether no newer question waits, so that the part is worth its time
     */
    void answer(Question question, BooleanSupplier isNewest) {
        AnsweredQuestion answered = withOpen(reckoning.answer(question, version.getAsLong()));
        AnsweredQuestion earlier = last;
        if (answered.assessment() != null) {
            before = earlier;
            last = answered;
            if (question.edited().isEmpty()) {
                saved = answered;
                savedVersion = version.getAsLong();
            }
        }
        Map<String, @Nullable Object> tree = AnswerTree.of(answered, question.over(files));
        if (answered.assessment() != null) {
            tree.put("changes", changes(question.base()));
        }
        events.send("answer", tree);
        Reported reported = answered.reported();
        if (reported != null && isNewest.getAsBoolean()) {
            Map<String, @Nullable Object> part = part(question.part());
            String shown = new String(Json.write(part), StandardCharsets.UTF_8);
            if (!shown.equals(lastPart)) {
                lastPart = shown;
                part.put("number", question.number());
                part.put("name", question.part());
                events.send("part", part);
            }
        }
    }

    /** The answer with what is wrong in the file that is shown, if neither theory nor case is read from it. */
    private AnsweredQuestion withOpen(AnsweredQuestion answered) {
        String open = answered.question().open();
        if (open.isEmpty() || answered.reads(open)) {
            return answered;
        }
        return answered.with(snapshot(answered.question()).diagnostics(open));
    }

    /** What can be said of the files with the texts of a question on top. */
    synchronized ProjectSnapshot snapshot(Question question) {
        List<Object> of = List.of(question.theory(), question.layers());
        Project known = project;
        if (known == null || !of.equals(projectOf)) {
            known = Project.of(files, parser, question.theory(), question.layers());
            project = known;
            projectOf = of;
        }
        if (projectVersion != version.getAsLong()) {
            projectVersion = version.getAsLong();
            known.changed();
        }
        known.editOnly(question.edited());
        return known.snapshot();
    }

    /** The last answer with its case; null if there is none yet. */
    @Nullable
    Reported reported() {
        AnsweredQuestion answered = last;
        return answered == null ? null : answered.reported();
    }

    /** A part of the report of the last answer. */
    Map<String, @Nullable Object> part(String name) {
        Reported reported = required();
        return Json.of("part", AnswerTree.part(reported, new AnswerPane(reported), name));
    }

    private Reported required() {
        Reported reported = reported();
        if (reported == null) {
            throw new RefusedRequestException(409, "There is no answer yet.");
        }
        return reported;
    }

    /** What changed since the last edit, since saving, or since the shipped theory. */
    List<Map<String, @Nullable Object>> changes(String base) {
        AnsweredQuestion now = last;
        if (now == null || now.assessment() == null) {
            return List.of();
        }
        Assessment after = now.assessment();
        return switch (base) {
            case "saved" -> since(saved(now), now, after);
            case "facts" -> since(asItWas(now), now, after);
            case "shipped" -> sinceShipped(now, after);
            default -> since(before, now, after);
        };
    }

    private static List<Map<String, @Nullable Object>> since(
            @Nullable AnsweredQuestion then, AnsweredQuestion now, Assessment after) {
        if (then == null
                || then.assessment() == null
                || !then.question().facts().equals(now.question().facts())
                || then.question().language() != now.question().language()) {
            return List.of();
        }
        return Changes.of(then.assessment(), after);
    }

    /** What a question would come to that was not asked. */
    AnsweredQuestion tried(Question question) {
        return apart.answer(question, version.getAsLong());
    }

    /** How the tests of the theory go by the last answer; nothing if there is none, or somebody edits meanwhile. */
    Map<String, @Nullable Object> tests() {
        AnsweredQuestion answered = last;
        if (answered == null || answered.theory() == null) {
            return Json.of();
        }
        Question question = answered.question();
        return TheoryTests.run(
                question.number(), answered.theory(), question.over(files), () -> question.equals(asked));
    }

    /** The answer without scenarios. */
    private @Nullable AnsweredQuestion asItWas(AnsweredQuestion now) {
        return apart.answer(now.question().withoutOverlays(), version.getAsLong());
    }

    private @Nullable AnsweredQuestion saved(AnsweredQuestion now) {
        Question wanted = now.question().asSaved();
        AnsweredQuestion known = saved;
        boolean same = known != null
                && savedVersion == version.getAsLong()
                && known.question().ofTheory().equals(wanted.ofTheory())
                && known.question().ofCase().equals(wanted.ofCase())
                && known.question().language() == wanted.language();
        if (!same) {
            savedVersion = version.getAsLong();
            saved = apart.answer(wanted, savedVersion);
        }
        return saved;
    }

    private List<Map<String, @Nullable Object>> sinceShipped(AnsweredQuestion now, Assessment after) {
        Case judged = Objects.requireNonNull(now.judged());
        Theory theory = Objects.requireNonNull(now.theory());
        Shipped known = shipped;
        if (known == null
                || !known.judged().equals(judged)
                || known.assessment().language() != after.language()) {
            Theory base =
                    known == null ? AnswerSession.shipped(parser, now.question().theory()) : known.theory();
            known = new Shipped(
                    base, judged, Consultation.direct(base.ruleBase()).assess(judged, after.language()));
            shipped = known;
        }
        List<Map<String, @Nullable Object>> lines = Changes.ofRules(known.theory(), theory, Words.of(after.language()));
        List<Map<String, @Nullable Object>> all = new java.util.ArrayList<>(Changes.of(known.assessment(), after));
        all.addAll(lines);
        return all;
    }
}
