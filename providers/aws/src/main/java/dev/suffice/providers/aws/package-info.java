/**
 * Fine-tuning at Amazon Bedrock by its own interface, model customisation, with examples in S3.
 * Read first: {@code BedrockTuning}, then {@code CustomisationJobs} and {@code OnDemand}. Amazon's
 * SDK writes, signs and reads; every request goes through {@code Transport}, once. Imports {@code
 * api} only.
 */
package dev.suffice.providers.aws;
