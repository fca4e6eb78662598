package org.endure.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.endure.fact.Account;
import org.endure.fact.Alliance;
import org.endure.fact.Answer;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.CodedCase;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CodedPreconditions;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Leaning;
import org.endure.fact.Magnitude;
import org.endure.fact.MechanismCoding;
import org.endure.fact.Outcome;
import org.endure.fact.PreconditionsCoding;
import org.endure.fact.Risk;
import org.endure.fact.Searched;
import org.endure.fact.SourceKind;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.ValueCoding;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;

/**
 * What a coded row is to the theory: an alliance, a period, the mechanisms that the row can show, and one fact for each coding. Nothing else of a row is in them, so that rows
 * which are coded alike have equal facts; when a row is to be explained, its name and sentences are put in, and nothing that rules
 * test.
 */
public final class CodedFacts {

    /** The types of the facts of a row. */
    static final Set<Class<? extends Fact>> TYPES = Set.of(
            Alliance.class,
            CasePeriod.class,
            CitedSource.class,
            Searched.class,
            CodedMechanism.class,
            CodedIntrinsicValue.class,
            CodedPreconditions.class);

    private static final String ROW = "row";

    private static final Comparator<Coded> BY_ID = Comparator.comparing(Coded::id);

    private final Coding coding;
    private final List<Fact> frame;
    private final Map<Conclusion, Coded> facts = new ConcurrentHashMap<>();

    /** A coding as a fact, with the id by which it is ordered. */
    private record Coded(String id, Fact fact) {}

    CodedFacts(Coding coding) {
        this.coding = coding;
        this.frame = List.copyOf(CodedCase.frame(ROW, ROW, ROW, source(coding)));
    }

    /** The facts of a row, with nothing in them but the codings. */
    List<Fact> of(CodedRow row) {
        List<Coded> coded = new ArrayList<>(row.codings().size());
        for (Conclusion each : row.codings()) {
            coded.add(coded(each));
        }
        coded.sort(BY_ID);
        List<Fact> all = new ArrayList<>(frame.size() + 1 + coded.size());
        all.addAll(frame);
        all.add(row.observed());
        for (Coded each : coded) {
            all.add(each.fact());
        }
        return all;
    }

    /** The fact of a coding; looked up before it is made, since making it in the map would let threads wait for each other. */
    private Coded coded(Conclusion coding) {
        Coded known = facts.get(coding);
        if (known == null) {
            known = new Coded(id(coding), observation(coding, account(coding, "")));
            facts.put(coding, known);
        }
        return known;
    }

    /** The facts of a row, each with the sentence and the rule of its coding, to be explained. */
    List<Fact> explained(CodedRow row, Inference inference) {
        String id = String.join("/", row.key());
        List<Fact> all = CodedCase.frame(ROW, String.join("/", coding.key()) + " " + id, ROW, source(coding));
        all.add(row.observed());
        for (Conclusion each : ordered(row)) {
            String sentence = inference.justifications(each).stream()
                    .map(reason -> filled(reason.rule().because(), reason.bindings()) + " ("
                            + reason.rule().id() + ")")
                    .collect(Collectors.joining("; "));
            all.add(observation(each, account(each, sentence)));
        }
        return all;
    }

    private Account account(Conclusion coded, String sentence) {
        return CodedCase.account(id(coded), sentence, ROW, coding.name());
    }

    /** What the conclusions on a row say in short. */
    static RowAssessment assessment(CodedRow row, Collection<Fact> conclusions, List<String> firedRules) {
        return assessment(row.key(), strengths(row), conclusions, firedRules);
    }

    /** The mechanisms that a row is coded with, each at its strongest. */
    static Map<String, Magnitude> strengths(CodedRow row) {
        Map<String, Magnitude> coded = new HashMap<>();
        row.codings().forEach(each -> {
            if (each instanceof MechanismCoding mechanism) {
                coded.merge(mechanism.mechanism(), mechanism.magnitude(), CodedFacts::stronger);
            }
        });
        return coded;
    }

    /** What the conclusions on a case say in short. */
    public static RowAssessment assessment(
            List<String> key, List<Fact> given, Collection<Fact> conclusions, List<String> firedRules) {
        Map<String, Magnitude> coded = new HashMap<>();
        given.forEach(each -> {
            if (each instanceof CodedMechanism mechanism) {
                coded.merge(mechanism.code(), mechanism.magnitude(), CodedFacts::stronger);
            }
        });
        return assessment(key, coded, conclusions, firedRules);
    }

    private static RowAssessment assessment(
            List<String> key, Map<String, Magnitude> coded, Collection<Fact> conclusions, List<String> firedRules) {
        Outcome outcome = null;
        boolean contradicted = false;
        Trend trend = new Trend(Tendency.NOT_COMPARED, null);
        Integer risk = null;
        Map<String, Magnitude> findings = new HashMap<>();
        for (Fact fact : conclusions) {
            if (fact instanceof Verdict verdict) {
                contradicted |= outcome != null && outcome != verdict.outcome();
                outcome = verdict.outcome();
            } else if (fact instanceof Trend found) {
                trend = found;
            } else if (fact instanceof Risk found) {
                risk = found.points();
            } else if (fact instanceof Finding found && found.counts() == Answer.YES) {
                findings.merge(found.mechanism(), found.magnitude(), CodedFacts::stronger);
            }
        }
        return new RowAssessment(
                key,
                outcome == null || contradicted ? Outcome.UNDETERMINED : outcome,
                trend.tendency(),
                trend.magnitude(),
                risk,
                coded,
                findings,
                firedRules);
    }

    private static Magnitude stronger(Magnitude one, Magnitude other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<Conclusion> ordered(CodedRow row) {
        return row.codings().stream()
                .sorted(Comparator.comparing(CodedFacts::id))
                .toList();
    }

    private static CitedSource source(Coding coding) {
        return new CitedSource(
                coding.name(),
                SourceKind.DATASET,
                null,
                Leaning.NA,
                Answer.NO,
                coding.sources().isEmpty() ? coding.name() : String.join("; ", coding.sources()));
    }

    private static String id(Conclusion coding) {
        if (coding instanceof MechanismCoding mechanism) {
            return mechanism.mechanism() + "-" + mechanism.magnitude();
        } else if (coding instanceof ValueCoding value) {
            return "IV-" + value.level();
        }
        return "E1.p-" + ((PreconditionsCoding) coding).preconditions();
    }

    private static Fact observation(Conclusion coding, Account account) {
        if (coding instanceof MechanismCoding mechanism) {
            return new CodedMechanism(account, mechanism.mechanism(), mechanism.magnitude(), null);
        } else if (coding instanceof ValueCoding value) {
            return new CodedIntrinsicValue(account, value.level());
        }
        return new CodedPreconditions(account, ((PreconditionsCoding) coding).preconditions());
    }

    private static String filled(String because, Map<String, Object> bindings) {
        String text = because;
        for (Map.Entry<String, Object> each : bindings.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", String.valueOf(each.getValue()));
        }
        return text;
    }
}
