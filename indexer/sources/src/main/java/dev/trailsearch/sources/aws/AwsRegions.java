package dev.trailsearch.sources.aws;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** Which Region is meant. */
public final class AwsRegions {

  private AwsRegions() {}

  /**
   * The Region that this machine is set to, else us-east-1. Only for AWS is the machine's own
   * metadata asked, which takes seconds where there is none.
   *
   * @param aws whether AWS itself is asked, and not another server that speaks like it
   */
  public static Region found(boolean aws) {
    AwsRegionProvider chain =
        aws
            ? DefaultAwsRegionProviderChain.builder().build()
            : new AwsRegionProviderChain(
                new SystemSettingsRegionProvider(), new AwsProfileRegionProvider());
    try {
      Region region = chain.getRegion();
      return region == null ? Region.US_EAST_1 : region;
    } catch (SdkClientException _) {
      return Region.US_EAST_1;
    }
  }
}
