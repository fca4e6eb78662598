package org.endure.fact;

/** Kinds of sources (codebook section 4, Source). */
public enum SourceKind {
    @Meaning("a document of a government or international body")
    OFFICIAL_DOCUMENT,

    @Meaning("a newspaper or news agency")
    NEWSPAPER,

    @Meaning("a scholarly work")
    SCHOLAR,

    @Meaning("a report of a think tank")
    THINK_TANK,

    @Meaning("magazines, broadcasters, reference works")
    OTHER_MEDIA,

    @Meaning("a data set")
    DATASET
}
