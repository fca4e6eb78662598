package org.endure.fact;

/** How a member whose consent the alliance needs rates a threat (codebook C1 and section 7). */
@Meaning("How a member whose consent the alliance needs rates a threat (codebook C1 and section 7).")
public record NeededRating(
        @Meaning("the member") String member,
        @Meaning("the threat") String threat,
        @Meaning("its rating") Level level) implements Conclusion {}
