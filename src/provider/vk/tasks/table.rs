//! The tasks themselves.

use super::Task;
use crate::text::Text;

/// Id, [permissions], [methods], { title and reason in Russian } { in English }.
macro_rules! tasks {
    ($($id:literal [$($scope:literal)*] [$($method:literal)*]
        { $title_ru:literal $reason_ru:literal } { $title_en:literal $reason_en:literal })*) => {
        &[$(Task {
            id: $id,
            title: Text { ru: $title_ru, en: $title_en },
            scopes: &[$($scope),*],
            methods: &[$($method),*],
            reason: Text { ru: $reason_ru, en: $reason_en },
        }),*]
    };
}

/// What people do with a token of their own.
pub static USER: &[Task] = tasks! {
    "online" [] ["users.get"]
    { "Узнать, кто сейчас на сайте" "Метод users.get отвечает с любым токеном; право не нужно." }
    { "See who is online" "The method users.get answers to any token; no permission is needed." }

    "owner" [] ["users.get"]
    { "Узнать, чей это токен" "users.get без user_ids рассказывает о владельце; право не нужно." }
    { "See whose token it is" "users.get without user_ids tells about the owner; no permission is needed." }

    "rights" [] ["account.getAppPermissions"]
    { "Узнать, какие права есть у токена" "Метод account.getAppPermissions возвращает маску прав; отдельное право для него не описано." }
    { "See which permissions a token has" "The method account.getAppPermissions returns the mask; no permission of its own is described." }

    "friends" ["friends"] ["friends.get"]
    { "Прочитать список друзей" "Друзья открываются правом friends." }
    { "Read the list of friends" "Friends are opened by the permission friends." }

    "photos" ["photos"] ["photos.get"]
    { "Скачать свои фотографии" "Фотографии открываются правом photos." }
    { "Download one's photos" "Photos are opened by the permission photos." }

    "video" ["video"] ["video.get"]
    { "Получить список своих видео" "Видеозаписи открываются правом video." }
    { "List one's videos" "Videos are opened by the permission video." }

    "audio" ["audio"] ["audio.get"]
    { "Получить список своей музыки" "Право называется audio, но его методы закрыты обычным приложениям." }
    { "List one's music" "The permission is audio, but its methods are closed to ordinary applications." }

    "docs" ["docs"] ["docs.get"]
    { "Скачать свои файлы" "Файлы открываются правом docs." }
    { "Download one's files" "Files are opened by the permission docs." }

    "notes" ["notes"] ["notes.get"]
    { "Прочитать свои заметки" "Заметки открываются правом notes." }
    { "Read one's notes" "Notes are opened by the permission notes." }

    "everything-of-mine" ["photos" "video" "docs" "notes"] ["photos.get" "video.get" "docs.get" "notes.get"]
    { "Сохранить копию всего своего: фотографии, видео, файлы, заметки" "По одному праву на каждый вид записей." }
    { "Keep a copy of everything: photos, videos, files, notes" "One permission for each kind." }

    "post" ["wall"] ["wall.post"]
    { "Писать на своей стене" "Записи на стене идут с правом wall; сайтам и при входе через code VK его не даёт." }
    { "Post on one's wall" "Posts take the permission wall; VK does not give it to web sites and sign-ins by code." }

    "post-with-photos" ["wall" "photos"] ["wall.post" "photos.getWallUploadServer"]
    { "Писать на своей стене с фотографиями" "wall — для записи, photos — чтобы загрузить к ней снимки." }
    { "Post on one's wall with photos" "wall for the post, photos to upload the pictures for it." }

    "delete-comments" ["wall"] ["wall.deleteComment"]
    { "Удалить комментарии к записям" "Записи на стене и комментарии к ним относятся к праву wall." }
    { "Delete comments on posts" "Posts and their comments belong to the permission wall." }

    "stories" ["stories"] ["stories.get"]
    { "Смотреть истории" "Истории открываются правом stories." }
    { "See stories" "Stories are opened by the permission stories." }

    "status" ["status"] ["status.get" "status.set"]
    { "Менять свой статус" "Статус открывается правом status." }
    { "Change one's status" "The status is opened by the permission status." }

    "pages" ["pages"] ["pages.get"]
    { "Работать с вики-страницами" "Вики-страницы открываются правом pages." }
    { "Work on wiki pages" "Wiki pages are opened by the permission pages." }

    "messages" ["messages"] ["messages.getConversations" "messages.send"]
    { "Читать и писать личные сообщения" "Нужно право messages. Новым приложениям его не дают, и с ним может не пройти весь запрос." }
    { "Read and write private messages" "This takes messages. New applications do not get it, and the whole request can fail with it." }

    "notifications" ["notifications"] ["notifications.get"]
    { "Прочитать оповещения об ответах" "Оповещения открываются правом notifications." }
    { "Read notices of replies" "Notices are opened by the permission notifications." }

    "my-groups" ["groups"] ["groups.get"]
    { "Получить список своих сообществ" "Сообщества открываются правом groups." }
    { "List one's communities" "Communities are opened by the permission groups." }

    "moderate" ["groups" "wall"] ["groups.ban" "wall.delete"]
    { "Модерировать свои сообщества" "groups — для участников, wall — для записей и комментариев." }
    { "Moderate one's communities" "groups for the members, wall for posts and comments." }

    "stats" ["stats"] ["stats.get"]
    { "Смотреть статистику своих сообществ" "Статистика открывается правом stats там, где вы администратор." }
    { "See statistics of one's communities" "Statistics take stats, where you are an administrator." }

    "market" ["market"] ["market.get"]
    { "Работать с товарами" "Товары открываются правом market." }
    { "Work with goods" "Goods are opened by the permission market." }

    "ads" ["ads"] ["ads.getAccounts"]
    { "Работать с рекламными кабинетами" "Рекламные кабинеты открываются правом ads." }
    { "Work with ad accounts" "Ad accounts are opened by the permission ads." }

    "email" ["email"] []
    { "Узнать адрес почты" "С правом email адрес приходит рядом с токеном, метод не нужен." }
    { "Learn the e-mail address" "With email the address comes beside the token; no method is needed." }

    "forever" ["offline"] []
    { "Получить токен без срока" "Право offline убирает срок. Новым приложениям в нём отказывают; без него токен обычно действует сутки." }
    { "Get a token without expiry" "offline takes the expiry away. New applications are refused it; without it a token usually lasts a day." }
};

/// What people do with a token of a community.
pub static COMMUNITY: &[Task] = tasks! {
    "rights" [] ["groups.getTokenPermissions"]
    { "Узнать, какие права есть у токена сообщества" "Метод groups.getTokenPermissions отвечает только токену сообщества; отдельное право для него не описано." }
    { "See which permissions a community token has" "The method groups.getTokenPermissions answers only a community's token; no permission of its own is described." }

    "bot" ["messages"] ["messages.send"]
    { "Отвечать на сообщения сообщества" "Переписка сообщества открывается правом messages." }
    { "Answer messages to the community" "The community's correspondence is opened by the permission messages." }

    "bot-with-files" ["messages" "photos" "docs"] ["messages.send" "photos.getMessagesUploadServer" "docs.getMessagesUploadServer"]
    { "Отвечать на сообщения с фотографиями и файлами" "messages — для ответа, photos и docs — чтобы загрузить вложения." }
    { "Answer messages with photos and files" "messages for the answer, photos and docs to upload what goes with it." }

    "wall" ["wall"] ["wall.post"]
    { "Вести стену сообщества" "Записи на стене открываются правом wall." }
    { "Run the community's wall" "Posts on the wall are opened by the permission wall." }

    "stories" ["stories"] ["stories.get"]
    { "Вести истории сообщества" "Истории открываются правом stories." }
    { "Run the community's stories" "Stories are opened by the permission stories." }

    "manage" ["manage"] []
    { "Управлять сообществом" "Управление открывается правом manage." }
    { "Manage the community" "Management is opened by the permission manage." }

    "widget" ["app_widget"] []
    { "Обновлять виджет приложения" "Виджеты открываются правом app_widget." }
    { "Update an application widget" "Widgets are opened by the permission app_widget." }

    "market" ["market"] ["market.get"]
    { "Вести товары сообщества" "Товары открываются правом market." }
    { "Run the community's goods" "Goods are opened by the permission market." }
};
