package com.encore.terms;

import java.time.LocalDate;

/** A day on which banks do not work, besides weekends. */
public record Holiday(LocalDate day, String korean, String english) {}
