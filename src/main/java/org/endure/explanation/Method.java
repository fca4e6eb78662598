package org.endure.explanation;

import org.endure.fact.AreaContinuity;
import org.endure.fact.ChangeLimit;
import org.endure.fact.Comparison;
import org.endure.fact.Conclusion;
import org.endure.fact.CoreIssue;
import org.endure.fact.Corroboration;
import org.endure.fact.Reliability;
import org.endure.fact.SourceStrength;

/** Which conclusions only weigh an observation and judge nothing. */
final class Method {

    private Method() {}

    static boolean isOnlyMethod(Conclusion conclusion) {
        return conclusion instanceof Corroboration
                || conclusion instanceof SourceStrength
                || conclusion instanceof Reliability
                || conclusion instanceof Comparison
                || conclusion instanceof CoreIssue
                || conclusion instanceof ChangeLimit
                || conclusion instanceof AreaContinuity;
    }
}
