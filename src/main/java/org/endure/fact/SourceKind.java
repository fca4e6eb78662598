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
    DATASET,

    @Meaning("what is commonly reported, written down without a source at hand")
    GENERAL_RECORD,

    @Meaning("a note, table or paper that is not published")
    UNPUBLISHED
}
