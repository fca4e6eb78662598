package org.endure.explanation;

import static org.endure.explanation.SmallWorld.account;
import static org.endure.explanation.SmallWorld.not;
import static org.endure.explanation.SmallWorld.observation;
import static org.endure.explanation.SmallWorld.pattern;
import static org.endure.explanation.SmallWorld.rule;

import java.util.List;
import java.util.Map;
import org.endure.fact.Adjustment;
import org.endure.fact.Answer;
import org.endure.fact.AreaContinuity;
import org.endure.fact.AreaTrend;
import org.endure.fact.Aspect;
import org.endure.fact.CitedSource;
import org.endure.fact.CodedMechanism;
import org.endure.fact.Confidence;
import org.endure.fact.Context;
import org.endure.fact.Denial;
import org.endure.fact.Direction;
import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Forecast;
import org.endure.fact.ForecastCondition;
import org.endure.fact.Hedge;
import org.endure.fact.Indication;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.IssueArea;
import org.endure.fact.Leaning;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Nature;
import org.endure.fact.NotDiagnostic;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Pull;
import org.endure.fact.Relation;
import org.endure.fact.Reliability;
import org.endure.fact.SourceKind;
import org.endure.fact.Support;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.fact.Triangulation;
import org.endure.fact.Verdict;
import org.endure.inference.Robustness;
import org.endure.rule.Rule;

/** A synthetic case in which everything occurs that an answer can tell: the Pact of Strelsau, 1900-1910. */
public final class Pact {

    /** Id of its only change. */
    public static final String DOUBT = "C2.b/GRA/DEFENCE/rur-threatens-to-leave";

    private Pact() {}

    /** The inference, to be added to. */
    public static SmallWorld world() {
        SmallWorld world = new SmallWorld()
                .mechanism("C1.a", "The threat's power falls", Direction.COLLAPSE)
                .doubt("C2.b", "Doubts about the ally's commitment")
                .mechanism("C4", "Domestic competition", Direction.COLLAPSE)
                .mechanism("E3", "Elites need the alliance", Direction.ENDURANCE)
                .given(new CitedSource(
                        "hope-1894",
                        SourceKind.SCHOLAR,
                        null,
                        Leaning.NA,
                        Answer.NO,
                        "Hope, The Prisoner of Zenda, 1894."))
                .given(observation("R-10", "A third speech."))
                .given(observation("R-2", "A first speech."))
                .given(observation("R-3", "Whether he means it is not known."))
                .given(observation("R-4", "Black Michael is as strong as ever."))
                .given(observation("R-5", "The army grows."))
                .given(observation("R-6", "A ball is held."))
                .given(new Context(account("B-1", "A treaty is signed.", Period.CURRENT, "1890-1899")))
                .given(new Context(account("B-1", "A treaty is signed.", Period.BASELINE, null)))
                .given(new CodedMechanism(
                        account("K-1", "The court lives off the pact.", Period.CURRENT, null),
                        "E3",
                        Magnitude.SIGNIFICANT,
                        null));
        change(world);
        standing(world);
        answer(world);
        return world;
    }

    /** The answer: endurance that stands only on the intrinsic value. */
    public static Assessment fragile() {
        return world().assessment(
                        new Robustness(Outcome.ENDURANCE, Map.of("IV", Outcome.COLLAPSE, DOUBT, Outcome.ENDURANCE)));
    }

    private static void change(SmallWorld world) {
        Rule words = rule(
                "C2b-1",
                "C2.b",
                "{receiver} hears doubtful words",
                pattern("Context", "$fact : id", "$receiver : type"));
        Rule passes = rule("M-1", "method", "{fact} breaks with the baseline", pattern("Indication", "$fact : fact"));
        Map<String, String> speeches = Map.of("R-2", "A first speech.", "R-10", "A third speech.");
        for (String id : List.of("R-10", "R-2")) {
            Indication indication = new Indication(
                    "C2.b",
                    Direction.COLLAPSE,
                    Nature.CONDUCT,
                    "GRA",
                    IssueArea.DEFENCE,
                    "rur-threatens-to-leave",
                    Magnitude.MODERATE,
                    id);
            world.concluded(
                    indication,
                    words,
                    List.of(observation(id, speeches.getOrDefault(id, ""))),
                    "fact",
                    id,
                    "receiver",
                    "GRA");
            world.concluded(
                    new Support(
                            DOUBT,
                            "C2.b",
                            Direction.COLLAPSE,
                            Nature.CONDUCT,
                            "GRA",
                            IssueArea.DEFENCE,
                            "rur-threatens-to-leave",
                            Magnitude.MODERATE,
                            Magnitude.MODERATE,
                            id),
                    passes,
                    List.of(indication),
                    "fact",
                    id);
        }
        world.concluded(
                new Reliability("R-2", Triangulation.CLAIMED, Confidence.LOW),
                rule("M-2", "method", "it is claimed"),
                List.of());
        world.concluded(new Hedge(DOUBT, "R-3"), rule("M-3", "method", "R-3 leaves it open"), List.of());
        world.concluded(
                new Adjustment(DOUBT, "I2", Effect.LOWER),
                rule(
                        "I2-1",
                        "I2",
                        "the doubt rests on words, and the value is {level}",
                        pattern("IntrinsicValue", "$level : low")),
                List.of(new IntrinsicValue(Level.HIGH, Level.HIGH)),
                "level",
                Level.HIGH);
        world.concluded(
                new Finding(
                        DOUBT,
                        "C2.b",
                        Direction.COLLAPSE,
                        Aspect.CHANGE,
                        "GRA",
                        IssueArea.DEFENCE,
                        "rur-threatens-to-leave",
                        Magnitude.MODERATE,
                        Magnitude.MODERATE,
                        Magnitude.SLIGHT,
                        Magnitude.SLIGHT,
                        FindingStatus.CAPPED,
                        Confidence.MEDIUM,
                        Answer.NO),
                rule("M-4", "method", "one interaction lowers it"),
                List.of());
        world.concluded(
                new Pull(DOUBT, IssueArea.DEFENCE, Direction.COLLAPSE, Magnitude.SLIGHT),
                rule("T-1", "method", "it pulls"),
                List.of());
    }

    private static void standing(SmallWorld world) {
        CodedMechanism coded = new CodedMechanism(
                account("K-1", "The court lives off the pact.", Period.CURRENT, null),
                "E3",
                Magnitude.SIGNIFICANT,
                null);
        world.concluded(
                new Support(
                        "E3/ALLIANCE/DOMESTIC/standing",
                        "E3",
                        Direction.ENDURANCE,
                        Nature.STRUCTURE,
                        "ALLIANCE",
                        IssueArea.DOMESTIC,
                        "-",
                        Magnitude.SIGNIFICANT,
                        Magnitude.SIGNIFICANT,
                        "K-1"),
                rule("K-R", "method", "an analyst coded {code}", pattern("CodedMechanism", "$code : code")),
                List.of(coded),
                "code",
                "E3");
        world.concluded(
                new Finding(
                        "E3/ALLIANCE/DOMESTIC/standing",
                        "E3",
                        Direction.ENDURANCE,
                        Aspect.STANDING,
                        "ALLIANCE",
                        IssueArea.DOMESTIC,
                        "-",
                        Magnitude.SIGNIFICANT,
                        Magnitude.SIGNIFICANT,
                        Magnitude.SIGNIFICANT,
                        Magnitude.SIGNIFICANT,
                        FindingStatus.ACTIVE,
                        Confidence.MEDIUM,
                        Answer.NO),
                rule("M-5", "method", "nothing lowers it"),
                List.of());
    }

    private static void answer(SmallWorld world) {
        world.concluded(
                new IntrinsicValue(Level.HIGH, Level.HIGH),
                rule("IV-1", "IV", "the gravest threat is high"),
                List.of());
        world.concluded(
                new Verdict(Outcome.ENDURANCE),
                rule(
                        "VE-1",
                        "method",
                        "the value is {level}",
                        pattern("IntrinsicValue", "$level : low"),
                        not(pattern("Ended"))),
                List.of(new IntrinsicValue(Level.HIGH, Level.HIGH)),
                "level",
                Level.HIGH);
        world.concluded(
                new Trend(Tendency.WEAKENED, Magnitude.SLIGHT),
                rule("TR-1", "method", "the strongest change weakens"),
                List.of());
        world.concluded(
                new AreaContinuity(IssueArea.DEFENCE, Relation.DISCONTINUITY),
                rule("AC-1", "method", "it breaks"),
                List.of());
        world.concluded(
                new AreaTrend(IssueArea.DEFENCE, Tendency.WEAKENED, Magnitude.SLIGHT),
                rule("AT-1", "method", "it weakens"),
                List.of());
        world.concluded(new Denial("C1.a", "R-4"), rule("C1a-1", "C1.a", "the threat is as strong as ever"), List.of());
        world.concluded(
                new NotDiagnostic("R-5", "I7"),
                rule("I7-1", "I7", "arms grow out of trust and distrust alike"),
                List.of());
        world.concluded(
                new Forecast(Outcome.ENDURANCE, Tendency.STRENGTHENED), rule("FC-1", "I20", "goals align"), List.of());
        world.concluded(
                new ForecastCondition("goals"),
                rule("FC-2", "I19", "either side's goals change drastically"),
                List.of());
    }
}
