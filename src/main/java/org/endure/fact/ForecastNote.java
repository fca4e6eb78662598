package org.endure.fact;

/** What is expected of one matter beside the forecast, as a note to it (codebook I19). */
@Meaning("What is expected of one matter, as a note to the forecast (codebook I19).")
public record ForecastNote(@Meaning("code of the matter") String matter) implements Conclusion {}
