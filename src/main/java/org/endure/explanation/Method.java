package org.endure.explanation;

import org.endure.fact.AimedAtPartner;
import org.endure.fact.AreaContinuity;
import org.endure.fact.ChangeLimit;
import org.endure.fact.Comparison;
import org.endure.fact.Conclusion;
import org.endure.fact.Conduct;
import org.endure.fact.CoreArea;
import org.endure.fact.Corroboration;
import org.endure.fact.EventReport;
import org.endure.fact.EventSource;
import org.endure.fact.HeldBefore;
import org.endure.fact.Reliability;

/** Which conclusions only weigh an observation and judge nothing. */
final class Method {

    private Method() {}

    static boolean isOnlyMethod(Conclusion conclusion) {
        return conclusion instanceof Corroboration
                || conclusion instanceof EventReport
                || conclusion instanceof EventSource
                || conclusion instanceof Reliability
                || conclusion instanceof Comparison
                || conclusion instanceof Conduct
                || conclusion instanceof CoreArea
                || conclusion instanceof HeldBefore
                || conclusion instanceof AimedAtPartner
                || conclusion instanceof ChangeLimit
                || conclusion instanceof AreaContinuity;
    }
}
