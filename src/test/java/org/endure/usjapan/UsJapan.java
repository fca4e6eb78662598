package org.endure.usjapan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.fact.Account;
import org.endure.fact.Aspect;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.IssueArea;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.Robustness;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;

/** The shipped US-Japan fact sets, assessed once for all tests, and what follows when their facts are changed. */
final class UsJapan {

    static final String CENTRAL = "2017-2018-trump-abe";
    static final String FOLDER = "facts/us-japan/";

    private static final CaseReader READER = new CaseReader(FileTree.of(Path.of("")));
    private static final Consultation CONSULTATION = new Consultation(ShippedTheory.engine());
    private static final Map<String, Assessment> ASSESSED = new HashMap<>();

    private UsJapan() {}

    static Case read(String factSet) {
        return READER.read(FOLDER + factSet + ".yaml");
    }

    static Assessment assess(String factSet) {
        return ASSESSED.computeIfAbsent(factSet, name -> CONSULTATION.assess(read(name)));
    }

    /** What follows when the observations of the judged period are changed: the function returns null for one to be left out. */
    static Assessment changed(String factSet, UnaryOperator<Observation> change, Observation... added) {
        Case judged = read(factSet);
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : CONSULTATION.facts(judged)) {
            if (fact instanceof Observation observation && observation.period() == org.endure.fact.Period.CURRENT) {
                Observation other = change.apply(observation);
                if (other != null) {
                    facts.add(other);
                }
            } else {
                facts.add(fact);
            }
        }
        facts.addAll(List.of(added));
        Inference inference = ShippedTheory.engine().infer(facts);
        Assessment before = assess(factSet);
        return new Assessor(inference)
                .assess(
                        before.heading(),
                        new Robustness(Assessor.outcome(inference), Map.<String, Outcome>of()),
                        List.of(),
                        List.of());
    }

    static Observation observation(String factSet, String id) {
        return assess(factSet).inference().given(Observation.class).stream()
                .filter(each -> each.id().equals(id) && each.period() == org.endure.fact.Period.CURRENT)
                .findFirst()
                .orElseThrow();
    }

    static Account account(String factSet, String likeId, String id) {
        Account like = observation(factSet, likeId).account();
        return new Account(
                id,
                "made up for a test",
                like.date(),
                null,
                like.area(),
                like.evidence(),
                like.actor(),
                like.target(),
                like.specificity(),
                id,
                null,
                like.standing(),
                like.sources(),
                like.via(),
                null,
                null,
                null,
                like.period(),
                like.periodLabel(),
                null);
    }

    static List<Finding> findings(Assessment assessment, Predicate<Finding> which) {
        return assessment.findings().stream()
                .map(Assessment.FindingView::finding)
                .filter(which)
                .toList();
    }

    static List<Finding> changes(Assessment assessment, String mechanism) {
        return findings(
                assessment, finding -> finding.mechanism().equals(mechanism) && finding.aspect() == Aspect.CHANGE);
    }

    static Assessment.AreaView area(Assessment assessment, IssueArea area) {
        return assessment.areas().stream()
                .filter(each -> each.area() == area)
                .findFirst()
                .orElseThrow();
    }

    static List<String> absentCodes(Assessment assessment) {
        return assessment.absent().stream()
                .map(Assessment.AbsenceView::mechanism)
                .toList();
    }

    static List<String> notDiagnostic(Assessment assessment, String interaction) {
        return assessment.notDiagnostic().stream()
                .filter(each -> each.interaction().equals(interaction))
                .map(Assessment.NotDiagnosticView::fact)
                .toList();
    }
}
