package dev.suffice.config.form;

import dev.suffice.api.money.Money;

/** Money per million tokens. */
public record TokenRate(Money perMillion) {}
