package dev.suffice.config.form;

import dev.suffice.api.money.Money;

/** Money per month. */
public record MonthlyRate(Money perMonth) {}
