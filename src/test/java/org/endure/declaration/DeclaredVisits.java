package org.endure.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of rules that declares a type of visits, and a fact set with one visit. */
public final class DeclaredVisits {

    private DeclaredVisits() {}

    /**
     * Writes {@code mine/visits.drl} and {@code set.yaml}.
     *
     * @param attribute the attribute of a visit that matters
     * @param type its type
     * @param value the attribute with its value, as a fact set has it
     * @param because the reason that the rule gives
     */
    public static void write(Path folder, String attribute, String type, String value, String because)
            throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                folder.resolve("mine/visits.drl"),
                """
                package org.endure.rules
                import org.endure.fact.*;
                declare NavalVisit
                  @meaning("A visit of warships of one ally to a port of another.")
                  guest : String @key @state @meaning("whose ships they are")
                  ATTRIBUTE : TYPE @meaning("what came")
                end
                rule "A visit shows shared objectives"
                  @id("NV-1") @mechanism("E5.b") @source("none; an example") @basis("operationalisation")
                  @because("BECAUSE")
                when
                  NavalVisit( period == Period.CURRENT, ATTRIBUTE != null, $ATTRIBUTE : ATTRIBUTE, $area : area, $fact : id )
                then
                  insertLogical( new Indication( "E5.b", Direction.ENDURANCE, Nature.CONDUCT, "ALLIANCE", $area, "-", Magnitude.SLIGHT, $fact ) );
                end
                """.replace("ATTRIBUTE", attribute).replace("TYPE", type).replace("BECAUSE", because));
        Files.writeString(folder.resolve("set.yaml"), """
                alliance: {id: rur-gra, name: Pact of Strelsau, members: [USA, JPN], obligation: DEFENCE, formalStatus: IN_FORCE}
                period: 2000
                baseline: []
                sources:
                  statistics: {kind: DATASET, reference: "Customs of Strelsau (2000), Trade"}
                facts:
                  - {id: N-1, type: NavalVisit, sentence: They came., area: DEFENCE, evidence: DEED, sources: [statistics],
                     guest: USA, VALUE}
                """.replace("VALUE", value.replace(" : ", ": ")));
    }
}
