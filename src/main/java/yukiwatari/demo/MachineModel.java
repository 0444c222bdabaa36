package yukiwatari.demo;

import yukiwatari.fleet.MachineKind;

/** Plausible size and speeds of a kind of machine, and what an hour of it costs by day. */
record MachineModel(
    String name,
    double widthMeters,
    double weightTonnes,
    double workingSpeedKmh,
    double travelSpeedKmh,
    int yenPerHour) {
  static MachineModel of(MachineKind kind) {
    return switch (kind) {
      case GRADER -> new MachineModel("グレーダ", 3.1, 13, 14, 32, 24_800);
      case WHEEL_DOZER -> new MachineModel("ドーザ", 2.9, 11, 12, 30, 19_600);
      case PLOUGH_TRUCK -> new MachineModel("除雪トラック", 3.0, 15, 24, 45, 26_300);
      case ROTARY_BLOWER -> new MachineModel("ロータリ", 2.6, 12, 3, 25, 31_200);
      case SMALL_MACHINE -> new MachineModel("小型除雪車", 1.3, 2, 4, 12, 12_400);
      case SPREADER -> new MachineModel("散布車", 2.5, 9, 30, 50, 18_900);
      case PATROL_CAR -> new MachineModel("パトロールカー", 1.9, 2, 35, 45, 9_800);
    };
  }
}
