package org.endure.fact;

/** Issue areas of the bilateral relation (codebook section d.2 and section 4, Evidence). */
public enum IssueArea {
    @Meaning("the treaty and its guarantee")
    TREATY,

    @Meaning("defence spending, law, guidelines, forces and burden sharing")
    DEFENCE,

    @Meaning("where arms are bought")
    PROCUREMENT,

    @Meaning("trade policy and agreements")
    TRADE,

    @Meaning("a threat to territory (for Japan: China, the Senkaku islands, the South China Sea)")
    TERRITORIAL_THREAT,

    @Meaning("dealing with a threat by diplomacy or pressure (for Japan: North Korea)")
    THREAT_DIPLOMACY,

    @Meaning("bases and stationed forces (for Japan: Futenma)")
    BASING,

    @Meaning("meetings and diplomacy between the allies")
    DIPLOMACY,

    @Meaning("ties with other partners")
    DIVERSIFICATION,

    @Meaning("domestic politics of a member")
    DOMESTIC
}
