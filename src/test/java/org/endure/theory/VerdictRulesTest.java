package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** From findings to the verdict: what overrides the value, what carries an alliance, its trend, expectation and forecast. */
class VerdictRulesTest {

    private static final String VALUE = "v CodedIntrinsicValue level=HIGH";
    private static final String NO_VALUE = "v CodedIntrinsicValue level=NONE";
    private static final String LED = "l CodedPreconditions preconditions=MET";
    private static final String ALLY_THREATENS = "t ThreatPerception threat=AAA stated=MAIN";
    private static final String SHARED = "t ThreatPerception perceiver=AAA+BBB stated=MAIN";

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> verdicts() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(overriding());
        all.addAll(pillars());
        all.addAll(carried());
        all.addAll(outcomes());
        all.addAll(trend());
        all.addAll(trendByArea());
        all.addAll(expectation());
        all.addAll(forecast());
        all.addAll(conditionsOfForecast());
        all.addAll(risk());
        return List.copyOf(all);
    }

    private static String coded(String id, String code, String magnitude) {
        return "%s CodedMechanism code=%s magnitude=%s".formatted(id, code, magnitude);
    }

    private static List<RuleCase> overriding() {
        String revolution = coded("r", "C5.b", "SIGNIFICANT");
        String strong = coded("i", "E4", "SIGNIFICANT");
        return List.of(
                rule("OV-1", revolution, coded("p", "C5.c", "SLIGHT"))
                        .concludes("Overriding ground=revolution")
                        .butNot("p code=C5.a")
                        .butNot("-r", coded("s", "C5.a", "SIGNIFICANT"))
                        .restsOn("r", "p"),
                rule("OV-2", revolution, coded("c", "C6.a", "MODERATE"))
                        .concludes("Overriding ground=revolution")
                        .butNot("c magnitude=SLIGHT")
                        .butNot("r magnitude=MODERATE")
                        .restsOn("r", "c"),
                rule("OV-3", coded("q", "C6.b", "SIGNIFICANT"))
                        .concludes("Overriding ground=quarrel")
                        .butNot("q magnitude=MODERATE")
                        .butNot("q code=C6.a"),
                rule("OV-4", coded("d", "C2.b", "SIGNIFICANT"), coded("x", "C1.a", "SIGNIFICANT"))
                        .concludes("Overriding ground=credibility")
                        .butNot("x magnitude=MODERATE")
                        .butNot("d magnitude=MODERATE")
                        .butNot(strong)
                        .restsOn("d", "x"),
                rule("OV-5", coded("s", "C2.a", "SIGNIFICANT"), coded("d", "C2.b", "SIGNIFICANT"))
                        .concludes("Overriding ground=credibility")
                        .butNot("s magnitude=MODERATE")
                        .butNot("d magnitude=MODERATE")
                        .butNot(strong)
                        .restsOn("s", "d"),
                rule(
                                "OV-6",
                                coded("t", "C3.i", "MODERATE"),
                                coded("f", "C4", "SIGNIFICANT"),
                                coded("e", "E3", "SIGNIFICANT"))
                        .concludes("Overriding ground=estrangement")
                        .butNot("t magnitude=SLIGHT")
                        .butNot("f magnitude=MODERATE")
                        .butNot("e magnitude=MODERATE")
                        .butNot(strong)
                        .restsOn("t", "f", "e"));
    }

    private static List<RuleCase> risk() {
        return List.of(
                rule("RK-1", coded("r", "C5.a", "MODERATE"))
                        .concludes("RiskPoint family=C5 direction=COLLAPSE points=2")
                        .butNot("r magnitude=SLIGHT")
                        .butNot(coded("s", "C5.b", "SIGNIFICANT"))
                        .restsOn("r"),
                rule("RK-2", coded("i", "E4", "MODERATE"))
                        .concludes("RiskPoint family=E4 direction=ENDURANCE points=2")
                        .butNot("i magnitude=SLIGHT")
                        .butNot(coded("j", "E4.a", "SIGNIFICANT"))
                        .restsOn("i"),
                rule("RK-3", coded("r", "C5.a", "SIGNIFICANT"), coded("i", "E4", "SLIGHT"))
                        .concludes("Risk points=2")
                        .butNot("-i")
                        .butNot("r magnitude=MODERATE")
                        .restsOn("r", "i"));
    }

    private static RuleCase pillar(String rule, String family, String... given) {
        return rule(rule, given).concludes("Pillar family=" + family);
    }

    private static List<RuleCase> pillars() {
        return List.of(
                pillar("PI-1", "E4", coded("m", "E4.c", "SIGNIFICANT"))
                        .butNot("m magnitude=MODERATE")
                        .butNot(ALLY_THREATENS),
                pillar("PI-2", "E1", coded("m", "E1.a", "MODERATE"), LED)
                        .butNot("l preconditions=PARTLY")
                        .butNot("m magnitude=SLIGHT")
                        .butNot(ALLY_THREATENS)
                        .restsOn("m", "l"),
                pillar("PI-2", "E1", coded("m", "E1.b", "MODERATE"), "w LeaderWill will=YES", "r PowerRatio ratio=3")
                        .butNot("r ratio=2")
                        .butNot("w will=NO")
                        .butNot("w trend=FALLING")
                        .restsOn("m", "w", "r"),
                pillar("PI-3", "E5.a", coded("m", "E5.a", "SIGNIFICANT"))
                        .butNot("m magnitude=MODERATE")
                        .butNot(coded("o", "E5x.o", "MODERATE"))
                        .butNot(ALLY_THREATENS),
                pillar("PI-4", "E3", coded("m", "E3", "SIGNIFICANT"))
                        .butNot("m magnitude=MODERATE")
                        .butNot("m code=E5.b"),
                pillar("PI-5", "E2", coded("m", "E2", "MODERATE"))
                        .butNot("m magnitude=SLIGHT")
                        .butNot(ALLY_THREATENS),
                pillar("I22-3", "E1", coded("m", "E1.c", "MODERATE"), LED, ALLY_THREATENS)
                        .butNot("m code=E1.a")
                        .butNot("t stated=WORRIED")
                        .butNot("l preconditions=UNKNOWN")
                        .restsOn("m", "l"));
    }

    private static List<RuleCase> carried() {
        String rules = coded("i", "E4", "SIGNIFICANT");
        String elite = coded("e", "E3", "SIGNIFICANT");
        String stake = coded("s", "E2", "MODERATE");
        String lost = coded("x", "C1.a", "SIGNIFICANT");
        return List.of(
                rule("VE-1", VALUE)
                        .concludes("Carried ground=value", "Verdict outcome=ENDURANCE")
                        .butNot("v level=LOW")
                        .butNot("v level=UNKNOWN")
                        .butNot(coded("q", "C6.b", "SIGNIFICANT")),
                rule("VE-2", rules, elite, NO_VALUE, lost)
                        .concludes("Carried ground=institutions-and-another", "Verdict outcome=ENDURANCE")
                        .butNot("i magnitude=MODERATE")
                        .butNot("e magnitude=MODERATE")
                        .restsOn("i", "e"),
                rule("VE-3", elite, stake, lost)
                        .concludes("Carried ground=two-pillars", "Verdict outcome=ENDURANCE")
                        .butNot(NO_VALUE)
                        .butNot("s magnitude=SLIGHT")
                        .butNot("x code=C1.c")
                        .butNot(coded("d", "C2.b", "SIGNIFICANT"))
                        .restsOn("e", "s"),
                rule("VE-4", elite, NO_VALUE)
                        .concludes("Carried ground=one-pillar", "Verdict outcome=ENDURANCE")
                        .butNot(lost)
                        .butNot("e magnitude=MODERATE"));
    }

    private static List<RuleCase> outcomes() {
        String quarrel = coded("q", "C6.b", "SIGNIFICANT");
        String elite = coded("e", "E3", "SIGNIFICANT");
        return List.of(
                rule("VE-5", VALUE)
                        .concludes("Verdict outcome=ENDURANCE")
                        .butNot("v level=LOW")
                        .butNot(quarrel),
                rule("VE-5", NO_VALUE, elite)
                        .concludes("Verdict outcome=ENDURANCE")
                        .butNot(coded("x", "C1.a", "SIGNIFICANT"))
                        .restsOn("e"),
                rule("VE-6", NO_VALUE)
                        .concludes("Verdict outcome=COLLAPSE")
                        .butNot("v level=MODERATE")
                        .butNot("v level=UNKNOWN")
                        .butNot(elite),
                rule("VE-7", quarrel, VALUE)
                        .concludes("Verdict outcome=COLLAPSE")
                        .butNot("q magnitude=MODERATE")
                        .butNot(coded("i", "E4", "SIGNIFICANT"), elite),
                rule("VE-8")
                        .concludes("Verdict outcome=UNDETERMINED")
                        .butNot(VALUE)
                        .butNot(elite)
                        .butNot(quarrel)
                        .restsOn("alliance"),
                rule("VE-9", "t ThreatPerception perceiver=AAA stated=MAIN")
                        .concludes("Missing what=threat-level")
                        .butNot("t perceiver=AAA+BBB")
                        .butNot(NO_VALUE),
                rule("VE-10")
                        .concludes("Missing what=threat-perceptions")
                        .butNot("t ThreatPerception stated=NONE")
                        .butNot(VALUE)
                        .restsOn("alliance"));
    }

    private static List<RuleCase> trend() {
        String weak = coded("c", "C4", "MODERATE");
        String strong = "o SharedGoalIndicator kind=OBJECTIVE relation=CONVERGENT extent=MAJOR";
        return List.of(
                rule("TR-1", weak)
                        .concludes("Pull direction=COLLAPSE magnitude=MODERATE")
                        .butNot("c sources=blog")
                        .butNot("c code=E3"),
                rule("TR-2", weak)
                        .concludes("TrendWeight direction=COLLAPSE magnitude=MODERATE")
                        .butNot("c magnitude=SLIGHT"),
                rule("TR-3", coded("c", "C4", "SLIGHT"), coded("x", "C6.a", "SLIGHT"))
                        .concludes(
                                "TrendWeight direction=COLLAPSE magnitude=MODERATE",
                                "Trend tendency=WEAKENED magnitude=MODERATE")
                        .butNot("x code=C4")
                        .butNot("x area=TRADE")
                        .butNot("x sources=blog")
                        .restsOn("c", "x"),
                rule("TR-4", weak)
                        .concludes("Trend tendency=WEAKENED magnitude=MODERATE")
                        .butNot(strong)
                        .butNot("-baseline"),
                rule("TR-5", strong)
                        .concludes("Trend tendency=STRENGTHENED magnitude=MODERATE")
                        .butNot(weak)
                        .butNot("b Context period=BASELINE position=o")
                        .butNot("o extent=MINOR")
                        .restsOn("o", "baseline"),
                rule("TR-6", weak, strong)
                        .concludes("Trend tendency=UNCERTAIN magnitude=MODERATE")
                        .butNot("c magnitude=SLIGHT")
                        .butNot("-baseline")
                        .restsOn("c", "o"),
                rule("TR-7")
                        .concludes("Trend tendency=UNCHANGED")
                        .butNot(weak)
                        .butNot("-baseline")
                        .restsOn("baseline"),
                rule("TR-8", "-baseline")
                        .concludes("Trend tendency=NOT_COMPARED")
                        .butNot("k CasePeriod period=BASELINE label=1999 span=1999")
                        .restsOn());
    }

    private static List<RuleCase> trendByArea() {
        String weak = coded("c", "C4", "MODERATE") + " area=BASING";
        String strong = "o SharedGoalIndicator kind=OBJECTIVE relation=CONVERGENT extent=MAJOR area=BASING";
        return List.of(
                rule("AR-1", weak)
                        .concludes("AreaTrend area=BASING tendency=WEAKENED magnitude=MODERATE")
                        .butNot("c area=TRADE")
                        .butNot(strong)
                        .butNot("-baseline"),
                rule("AR-2", strong)
                        .concludes("AreaTrend area=BASING tendency=STRENGTHENED magnitude=MODERATE")
                        .butNot(weak)
                        .butNot("o area=DEFENCE"),
                rule("AR-3", weak, strong)
                        .concludes("AreaTrend area=BASING tendency=UNCERTAIN magnitude=MODERATE")
                        .butNot("c magnitude=SIGNIFICANT")
                        .butNot("o area=DEFENCE")
                        .restsOn("c", "o"),
                rule("AR-4", "g Context area=BASING")
                        .concludes("AreaTrend area=BASING tendency=UNCHANGED")
                        .butNot(weak)
                        .butNot("-baseline"),
                rule("AR-5", "g Context area=BASING", "-baseline")
                        .concludes("AreaTrend area=BASING tendency=NOT_COMPARED")
                        .butNot("k CasePeriod period=BASELINE label=1999 span=1999"));
    }

    private static List<RuleCase> expectation() {
        String paper = coded("p", "E4.a", "SLIGHT");
        return List.of(
                rule("EX-1", VALUE)
                        .concludes("Expectation formal=STAYS functional=WORKS")
                        .butNot("alliance formalStatus=EXPIRED")
                        .butNot("v level=LOW"),
                rule("EX-1", NO_VALUE, coded("e", "E3", "SIGNIFICANT"))
                        .concludes("Expectation formal=STAYS functional=WORKS")
                        .butNot(paper)
                        .restsOn("e"),
                rule("EX-2", paper, NO_VALUE)
                        .concludes("HollowSign sign=paper")
                        .butNot("p magnitude=MODERATE")
                        .butNot("v level=LOW")
                        .butNot(coded("i", "E4.c", "MODERATE"))
                        .restsOn("p", "v"),
                rule("EX-3", paper, NO_VALUE)
                        .concludes("Expectation formal=STAYS functional=HOLLOW")
                        .butNot("alliance formalStatus=ABROGATED")
                        .butNot("p magnitude=MODERATE")
                        .restsOn("p", "v"),
                rule("EX-4", NO_VALUE)
                        .concludes("Expectation formal=ENDS functional=ENDS")
                        .butNot(paper)
                        .butNot("alliance formalStatus=SUSPENDED")
                        .butNot("v level=HIGH"),
                rule("EX-5", VALUE, "alliance formalStatus=INFORMAL")
                        .concludes("Expectation formal=NONE functional=WORKS")
                        .butNot("alliance formalStatus=REPLACED")
                        .butNot("v level=NONE"),
                rule("EX-6", NO_VALUE, "alliance formalStatus=EXPIRED")
                        .concludes("Expectation formal=NONE functional=ENDS")
                        .butNot("alliance formalStatus=IN_FORCE")
                        .butNot("v level=MODERATE"),
                rule("EX-7", VALUE, "alliance formalStatus=UNKNOWN")
                        .concludes("Expectation formal=UNKNOWN functional=WORKS")
                        .butNot("alliance formalStatus=INFORMAL")
                        .restsOn("v"),
                rule("EX-8", NO_VALUE, "alliance formalStatus=UNKNOWN")
                        .concludes("Expectation formal=UNKNOWN functional=ENDS")
                        .butNot("alliance formalStatus=EXPIRED")
                        .restsOn("v"));
    }

    private static List<RuleCase> forecast() {
        String goals = coded("o", "E5.b", "MODERATE");
        String lost = coded("x", "C1.b", "SIGNIFICANT");
        String elite = coded("e", "E3", "SIGNIFICANT");
        String unchanged = "Forecast outcome=ENDURANCE tendency=UNCHANGED";
        return List.of(
                rule("FO-1", coded("x", "C1.a", "SIGNIFICANT"))
                        .concludes("Unsettling condition=threat-perception")
                        .butNot("x magnitude=MODERATE")
                        .butNot("x code=C4"),
                rule("FO-2", coded("x", "E5x.o", "SIGNIFICANT"))
                        .concludes("Unsettling condition=goals")
                        .butNot("x magnitude=MODERATE"),
                rule("FO-3", SHARED, goals)
                        .concludes("Forecast outcome=ENDURANCE tendency=STRENGTHENED")
                        .butNot("o magnitude=SLIGHT")
                        .butNot("t stated=POSSIBLE")
                        .butNot(lost)
                        .restsOn("t", "o"),
                rule("FO-4", SHARED)
                        .concludes(unchanged)
                        .butNot(goals)
                        .butNot(lost)
                        .butNot("t stated=NONE"),
                rule("FO-5", VALUE, goals)
                        .concludes(unchanged)
                        .butNot(SHARED)
                        .butNot(lost)
                        .butNot("v level=LOW"),
                rule("FO-6", elite, NO_VALUE)
                        .concludes(unchanged)
                        .butNot("v level=HIGH")
                        .butNot(coded("x", "E5x.o", "SIGNIFICANT")),
                rule("FO-7", lost, VALUE)
                        .concludes("Forecast outcome=UNDETERMINED tendency=UNCERTAIN")
                        .butNot("x magnitude=MODERATE")
                        .butNot("v level=NONE"),
                rule("FO-8", NO_VALUE)
                        .concludes("Forecast outcome=COLLAPSE tendency=WEAKENED")
                        .butNot("v level=HIGH")
                        .butNot(elite),
                rule("FO-9")
                        .concludes("Forecast outcome=UNDETERMINED tendency=UNCERTAIN")
                        .butNot(VALUE)
                        .butNot(NO_VALUE)
                        .restsOn("alliance"));
    }

    private static List<RuleCase> conditionsOfForecast() {
        return List.of(
                rule("FO-10", VALUE)
                        .concludes("ForecastCondition condition=goals")
                        .butNot("v level=NONE"),
                rule("FO-11", VALUE)
                        .concludes("ForecastCondition condition=threat-perception")
                        .butNot("v level=UNKNOWN"),
                rule("FO-12", "s SharedGoalIndicator kind=VALUE relation=DIVERGENT area=TRADE")
                        .concludes("ForecastCondition condition=trade")
                        .butNot("s area=DIPLOMACY")
                        .butNot("s relation=CONVERGENT")
                        .butNot("alliance leader=null"),
                rule("FO-13", NO_VALUE)
                        .concludes("ForecastCondition condition=replacement")
                        .butNot("v level=HIGH"));
    }
}
