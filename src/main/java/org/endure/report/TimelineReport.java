package org.endure.report;

import java.util.List;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;

/** The periods of an alliance, one line each. */
public final class TimelineReport {

    private TimelineReport() {}

    /** The report; the assessments in the order of their periods. */
    public static String of(List<Assessment> assessments) {
        StringBuilder text = new StringBuilder();
        String alliance = "";
        for (Assessment assessment : assessments) {
            if (!assessment.heading().allianceName().equals(alliance)) {
                alliance = assessment.heading().allianceName();
                text.append(alliance).append('\n');
            }
            text.append(ScreenReport.line(assessment));
        }
        return Escapes.visible(text.toString().replace("\r\n", "\n"));
    }
}
