/** Words of news and reports, for sentences of the length and look of real ones; some Persian ones hold a ZWNJ. */
export const PERSIAN_WORDS =
  `وزیر سخنگو دولت مجلس کمیسیون شورا نماینده رئیس جمهور هیئت سازمان‌ها کشورهای منطقه اقتصاد بازار قیمت نفت گاز
  صادرات واردات توافق مذاکره نشست گزارش خبرنگاران رسانه‌ها می‌گوید می‌شود نمی‌تواند خواهد کرد است بود شده‌اند
  گفته‌اند تأکید اعلام اشاره افزود ادامه پیش‌بینی بین‌المللی تصمیم‌گیری برنامه‌ریزی سیاست‌های زیرساخت‌ها
  هم‌چنین این آن که را به از در با برای بر تا اما اگر چون پس نیز هنوز همه برخی هیچ یک دو سه ده صد هزار میلیون
  درصد سال ماه هفته روز امسال گذشته آینده نخست پایان آغاز میان بیشتر کمتر بزرگ‌ترین مهم‌ترین تازه قدیمی مردم
  کارگران دانشگاه بیمارستان مدرسه شهر روستا استان مرکز شمال جنوب خاورمیانه همسایه دوست همکاری مشترک امنیت
  صلح جنگ بحران تحریم‌ها فشار اعتماد حقوق قانون اصلاح لایحه بودجه مالیات سرمایه‌گذاری تولید اشتغال تورم رشد
  محیط‌زیست آب‌وهوا خشک‌سالی رودخانه زمین دریا جنگل پژوهشگران دانشمندان نتیجه آمار بررسی مسئله راه‌حل`.split(
    /\s+/,
  )

export const ENGLISH_WORDS =
  `minister spokesman government parliament committee council deputy chairman president delegation organisations
  countries region economy market price oil gas exports imports agreement talks meeting report reporters media says
  will cannot would has been were said stressed announced noted added continued forecast international decision
  planning policies infrastructure also this that which the a of to in with for on until but if because then still
  all some no one two three ten hundred thousand million percent year month week day recent past next first end
  start between more less largest main new old people workers university hospital school city village province
  centre north south neighbouring friendly cooperation joint security peace war crisis sanctions pressure trust
  rights law reform bill budget tax investment production employment inflation growth environment climate drought
  river land sea forest researchers scientists result figures review matter solution according officials`.split(
    /\s+/,
  )
