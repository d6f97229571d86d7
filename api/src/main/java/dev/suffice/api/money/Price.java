package dev.suffice.api.money;

/** What a model costs: by the token or by the hour of hardware. */
public sealed interface Price permits TokenPrice, HardwarePrice {
  Provenance provenance();
}
