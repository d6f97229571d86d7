package dev.suffice.config.form;

import dev.suffice.api.money.Money;

/** Money per hour. */
public record HourlyRate(Money perHour) {}
