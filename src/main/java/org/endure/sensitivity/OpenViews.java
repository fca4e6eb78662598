package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.IssueArea;
import org.endure.fact.NamedThreat;
import org.endure.fact.Unrated;

/**
 * Spells out views that nobody has given, as facts that say nothing: how an essential member rates a threat that others name, and
 * the value of an alliance whose threats nobody names. They change no answer, and can become known like any other unknown.
 */
final class OpenViews {

    private OpenViews() {}

    /** The facts with the views that are open among what is concluded from them. */
    static List<Fact> spelledOut(Collection<? extends Fact> facts, Collection<? extends Fact> concluded) {
        List<Fact> all = new ArrayList<>(facts);
        boolean named = false;
        boolean valued = false;
        for (Fact each : concluded) {
            if (each instanceof Unrated open) {
                all.add(view(open));
            }
            named |= each instanceof NamedThreat;
            valued |= each instanceof IntrinsicValue;
        }
        boolean coded = facts.stream().anyMatch(CodedIntrinsicValue.class::isInstance);
        if (valued && !named && !coded) {
            all.add(made("CodedIntrinsicValue", "intrinsic value", Map.of()));
        }
        return all;
    }

    private static Fact view(Unrated open) {
        String id = open.member() + " on " + open.threat();
        return made("ThreatPerception", id, Map.of("perceiver", List.of(open.member()), "threat", open.threat()));
    }

    private static Fact made(String type, String id, Map<String, Object> values) {
        Map<String, Object> account = Map.of(
                "id",
                id,
                "sentence",
                "not known",
                "area",
                IssueArea.TERRITORIAL_THREAT,
                "evidence",
                EvidenceKind.CONDITION);
        Map<String, Object> all = new HashMap<>(values);
        all.put("account", FactType.account(account, "not known"));
        return FactType.named(type).fact(all);
    }
}
