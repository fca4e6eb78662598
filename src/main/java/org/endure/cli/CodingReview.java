package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.consultation.CodingLints;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Coverage;
import org.endure.report.CoverageText;
import org.endure.scenario.Case;
import org.endure.words.Language;
import org.endure.words.Words;

/**
 * What a theory shows of how a fact set is coded.
 *
 * @param warnings what is probably not meant
 * @param text what was asked and what not
 */
record CodingReview(List<Diagnostic> warnings, String text) {

    /** The reviews of fact sets, in order. */
    static List<CodingReview> of(Session session, TheoryOptions theory, List<String> paths, Language language) {
        if (paths.isEmpty()) {
            return List.of();
        }
        Consultation consultation = Session.await(session.consulting(theory));
        List<CodingReview> reviews = new ArrayList<>();
        for (Case each : session.cases(paths, theory)) {
            Coverage coverage = Coverage.of(consultation.infer(each), language);
            reviews.add(new CodingReview(
                    CodingLints.of(each, consultation, session.files()),
                    Escapes.visible(each.factSet().path()) + "\n" + CoverageText.of(coverage, Words.of(language))
                            + "\n"));
        }
        return reviews;
    }
}
